// An earlier release in the shape of today. Each step is one change of the schemas that a kept release
// did not have yet; it adds or renames and never changes a figure. A test loads every kept release
// with today's schemas, so a change of a schema that an earlier release does not fit asks for a step here.
import type { RawKnowledge } from '@/lib/knowledge/raw-knowledge';
import { addBaseRateError } from './add-base-rate-error';
import { countEveryAnswerAlike } from './count-every-answer-alike';
import { describeConditions } from './describe-conditions';
import { nameAgreement } from './name-agreement';
import { stateNothing } from './state-nothing';

/** In the order in which the schemas changed. A release that has the change already is left as it is. */
const STEPS = [
  addBaseRateError,
  describeConditions,
  stateNothing,
  nameAgreement,
  countEveryAnswerAlike,
];

/** The knowledge of a release, so that today's engine can read it. */
export function upgraded(raw: RawKnowledge): RawKnowledge {
  return STEPS.reduce((known, step) => step(known), raw);
}
