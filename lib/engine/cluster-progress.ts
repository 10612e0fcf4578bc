// Published clusters as they fill: the examiner sees how many members are answered before the count speaks.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { compile } from './compile';
import type { CompiledJointRule } from './compiled-model';
import { type Tally, tallyOf } from './joint-rules';
import { recordedFindings } from './observation';
import { scoringAnswers } from './sides';
import type { AssessmentInput, ClusterProgress } from './types';

/** Each cluster of which something is answered. The input must be one that `assess` takes. */
export function clusterProgress(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
): readonly ClusterProgress[] {
  const model = compile(knowledge);
  const answers = scoringAnswers(recordedFindings(model, input));
  return [...new Set(model.jointRules.flat())].flatMap((rule) => {
    const tally = tallyOf(rule, answers);
    const { answered, positive, applies } = tally;
    if (answered === 0) return [];
    return [
      {
        id: rule.rule.id,
        answered,
        positive,
        applies: applies !== false,
        likelihoodRatio: ratioOf(rule, tally),
      },
    ];
  });
}

/** The published ratios of the counts that are still possible. */
function ratioOf(
  { rule, members }: CompiledJointRule,
  { answered, positive, applies }: Tally,
): ClusterProgress['likelihoodRatio'] {
  if (applies !== true || answered < rule.minimumAnswered) return null;
  const most = positive + members.length - answered;
  const ratios = rule.counts
    .filter(({ from, to }) => to >= positive && from <= most)
    .map(({ likelihoodRatio }) => likelihoodRatio.value);
  return ratios.length === 0 ? null : [Math.min(...ratios), Math.max(...ratios)];
}
