// Until kb-b1c86bdf3655 a complaint did not say which findings it states, and every answer was weighed
// (decision 0012).
import type { RawKnowledge } from '@/lib/knowledge/raw-knowledge';
import { eachEntry } from './each-entry';

/** A complaint that names nothing states nothing: what was weighed then is weighed again. */
export function stateNothing(raw: RawKnowledge): RawKnowledge {
  return eachEntry(raw, 'complaints', (complaint) => ({ states: [], ...complaint }));
}
