// Until kb-b1c86bdf3655 agreement between examiners was always a kappa, under that name and without an
// interval of its own. The engine does not read it.
import type { RawKnowledge } from '@/lib/knowledge/raw-knowledge';
import { eachEntry, isEntry } from './each-entry';

/** The same figure under the name that says which statistic it is. */
export function nameAgreement(raw: RawKnowledge): RawKnowledge {
  return eachEntry(raw, 'findings', ({ kappa, ...finding }) =>
    isEntry(kappa)
      ? { ...finding, interRaterReliability: { statistic: 'kappa', ...kappa } }
      : finding,
  );
}
