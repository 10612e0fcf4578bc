// Until kb-1a5055b1aa51 no study gave only the share among people with the condition, so no ratio carried
// the error of a base rate, and the model had no figure for it.
import type { RawKnowledge } from '@/lib/knowledge/raw-knowledge';
import { isEntry } from './each-entry';

/** An error of zero, which nothing in such a release reads. */
export function addBaseRateError(raw: RawKnowledge): RawKnowledge {
  if (!isEntry(raw.model)) return raw;
  return { ...raw, model: { baseRateLogStandardError: NO_ERROR, ...raw.model } };
}

const NO_ERROR = {
  value: 0,
  rationale: 'No study of this release takes a ratio from a base rate.',
  citations: [],
  status: 'expert-estimate',
};
