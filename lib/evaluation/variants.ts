// The engine with one part taken away, and the two simple methods it must beat: what each part is worth.
import { compile } from '@/lib/engine/compile';
import type { CompiledModel } from '@/lib/engine/compiled-model';
import { ln } from '@/lib/engine/deterministic-math';
import { asPublished } from '@/lib/engine/evidence';
import type { Prior } from '@/lib/engine/prior';
import { at, posttestProbability, softmax } from '@/lib/engine/probability';
import { rank } from '@/lib/engine/rank';
import type { Answer } from '@/lib/engine/sides';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Model } from '@/lib/knowledge/schema/model';

/** A way to turn answers into a probability for every condition, by condition index. */
export type Variant = {
  readonly id: string;
  readonly label: string;
  readonly model: CompiledModel;
  /** Prior and answers must be of `model`. */
  readonly probabilities: (prior: Prior, answers: readonly Answer[]) => Float64Array;
};

/** Larger than any product of ratios: a limit that never holds. */
const NO_LIMIT = 1e30;

/** The engine first, then the engine without each part, then the simple methods. */
export function variantsOf(knowledge: KnowledgeBase): Variant[] {
  const naive = withoutJointRules(withoutShrinkage(withoutPairs(withoutDiscount(knowledge))));
  return [
    engineOn('engine', 'this engine', knowledge),
    engineOn('no-discount', 'without the dependence discount', withoutDiscount(knowledge)),
    engineOn('no-pairs', 'without pairs', withoutPairs(knowledge)),
    engineOn('no-shrinkage', 'without trust shrinkage and cap', withoutShrinkage(knowledge)),
    engineOn('no-joint-rules', 'without published clusters', withoutJointRules(knowledge)),
    engineOn('naive-bayes', 'naive Bayes over single conditions', naive),
    plainMultiplication(naive),
  ];
}

function engineOn(id: string, label: string, knowledge: KnowledgeBase): Variant {
  const model = compile(knowledge);
  return {
    id,
    label,
    model,
    probabilities: (prior, answers) => rank(model, prior, answers).probabilities,
  };
}

/**
 * What a reader with a table of likelihood ratios does: each condition on its own, its pre-test odds times every
 * printed ratio, whatever the other conditions say.
 */
function plainMultiplication(knowledge: KnowledgeBase): Variant {
  const model = compile(knowledge);
  return {
    id: 'plain-multiplication',
    label: 'plain multiplication of likelihood ratios',
    model,
    probabilities: (prior, answers) => {
      const pretest = softmax(prior.logWeights);
      return Float64Array.from(model.conditions, (_, condition) => {
        const logRatio = answers.reduce((sum, answer) => {
          const evidence = answer.finding.evidence.get(condition);
          if (!evidence || answer.isStated) return sum;
          return sum + ln(asPublished(answer, evidence).ratio);
        }, 0);
        return posttestProbability(at(pretest, condition), Math.exp(Math.min(logRatio, 600)));
      });
    },
  };
}

function withoutDiscount(knowledge: KnowledgeBase): KnowledgeBase {
  const { model, dependenceGroups } = knowledge;
  const groups = [...dependenceGroups].map(
    ([id, group]) => [id, { ...group, discount: 1, maximumRatio: NO_LIMIT }] as const,
  );
  return {
    ...knowledge,
    dependenceGroups: new Map(groups),
    model: {
      ...model,
      defaultDiscount: { ...model.defaultDiscount, value: 1 },
      defaultMaximumGroupRatio: { ...model.defaultMaximumGroupRatio, value: NO_LIMIT },
    },
  };
}

function withoutPairs(knowledge: KnowledgeBase): KnowledgeBase {
  return { ...knowledge, conditionPairs: [] };
}

function withoutShrinkage(knowledge: KnowledgeBase): KnowledgeBase {
  const { model } = knowledge;
  const designs = Object.entries(model.designShrinkage).map(([design, parameter]) => [
    design,
    { ...parameter, value: 1 },
  ]);
  return {
    ...knowledge,
    model: {
      ...model,
      designShrinkage: Object.fromEntries(designs) as Model['designShrinkage'],
      smallSampleShrinkage: { ...model.smallSampleShrinkage, value: 1 },
      singleStudyRatioCap: { ...model.singleStudyRatioCap, value: NO_LIMIT },
    },
  };
}

function withoutJointRules(knowledge: KnowledgeBase): KnowledgeBase {
  return { ...knowledge, jointRulesByCondition: new Map() };
}
