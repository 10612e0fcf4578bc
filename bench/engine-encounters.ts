// Encounters to time the engine with. How long one takes depends on which findings were answered, so a figure
// is taken over many draws of them; the same number gives the same encounter on every machine.
import { compile } from '@/lib/engine/compile';
import { recordedFindings } from '@/lib/engine/observation';
import { priorFor } from '@/lib/engine/prior';
import { type Ranking, rank } from '@/lib/engine/rank';
import { scoringAnswers } from '@/lib/engine/sides';
import type { AssessmentInput, Observation } from '@/lib/engine/types';
import { uniformNumbers } from '@/lib/evaluation/random';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding } from '@/lib/knowledge/schema/finding';

/** One in this many answers is present or abnormal. */
const ANSWERS_PER_PRESENT = 3;

/** Answers to findings of history, examination and laboratory, drawn without regard to what they mean. */
export function anEncounter(
  { findings }: KnowledgeBase,
  answers: number,
  draw: number,
): AssessmentInput {
  const uniform = uniformNumbers(draw);
  const drawn = [...findings.values()]
    .filter(isAskable)
    .map((finding) => ({ finding, position: uniform() }))
    .sort((a, b) => a.position - b.position)
    .slice(0, answers);
  return {
    setting: 'primary-care',
    ageYears: 60,
    sex: 'female',
    complaint: ['hip'],
    findings: drawn.map(({ finding }, i) => answerTo(finding, i % ANSWERS_PER_PRESENT === 0)),
  };
}

/** What the ranking alone takes: answers in, probabilities in order out, no intervals and no reasons. */
export function rankOnly(knowledge: KnowledgeBase, input: AssessmentInput): Ranking {
  const model = compile(knowledge);
  const answers = scoringAnswers(recordedFindings(model, input));
  return rank(model, priorFor(model, input.setting, input.complaint ?? []), answers);
}

function isAskable({ section, kind, abnormal }: Finding): boolean {
  return section !== 'person' && section !== 'imaging' && (kind === 'binary' || !!abnormal);
}

function answerTo({ id, sided }: Finding, isPresent: boolean): Observation {
  const side = sided ? { side: 'right' as const } : {};
  return { id, ...side, state: isPresent ? 'present' : 'absent' };
}
