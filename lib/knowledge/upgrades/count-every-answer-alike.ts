// Until kb-5b7734998f65 agreement between examiners took nothing from a ratio, an equivocal answer said
// nothing, and an answer given for a whole block counted like any other.
import type { RawKnowledge } from '@/lib/knowledge/raw-knowledge';
import { isEntry } from './each-entry';

/** The figures with which today's model does the same. */
export function countEveryAnswerAlike(raw: RawKnowledge): RawKnowledge {
  if (!isEntry(raw.model)) return raw;
  const before = {
    fullWeightAgreement: figure(0.6, 'Read by nothing: the least factor is 1.'),
    leastAgreementFactor: figure(1, 'Agreement took nothing from a ratio.'),
    equivocalAsPresent: figure(0.5, 'As likely positive as negative: no weight.'),
    missedInBulk: figure(0, 'Nothing is passed over: full weight.'),
  };
  return { ...raw, model: { ...before, ...raw.model } };
}

function figure(value: number, rationale: string) {
  return { value, rationale, citations: [], status: 'expert-estimate' };
}
