// Turns the knowledge base into arrays once, so that an assessment is sums over numbers. The one table
// built here, P(outcome | condition), serves ranking, next findings, test effects and simulation.

import { groupBy } from '@/lib/knowledge/group-by';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { compileJointRule } from './compile-joint-rule';
import { compilePairs, pairLikelihoods } from './compile-pairs';
import type {
  CompiledEvidence,
  CompiledFinding,
  CompiledGroup,
  CompiledModel,
  CompiledPair,
  Likelihood,
} from './compiled-model';
import { exp, ln } from './deterministic-math';
import { normalDraws } from './normal-draws';
import { at, outcomeProbabilities } from './probability';
import { publishedRatio } from './trust';

const compiled = new WeakMap<KnowledgeBase, CompiledModel>();

/** The compiled form of a knowledge base; built at the first call, then kept as long as the base. */
export function compile(knowledge: KnowledgeBase): CompiledModel {
  const kept = compiled.get(knowledge);
  if (kept) return kept;
  const model = build(knowledge);
  compiled.set(knowledge, model);
  return model;
}

function build(knowledge: KnowledgeBase): CompiledModel {
  const conditions = [...knowledge.conditions.values()];
  const conditionIndex = new Map(conditions.map(({ id }, index) => [id, index]));
  const groups = compileGroups(knowledge);
  const groupIndex = new Map(groups.map(({ id }, index) => [id, index]));
  const pairs = compilePairs(knowledge, conditions, conditionIndex);
  const known = [...knowledge.findings.values()].map((finding, index) => {
    const entry = {
      index,
      finding,
      baseRates: Float64Array.from(finding.outcomes, ({ baseRate }) => baseRate),
      ...severityOf(finding),
      group: groupIndex.get(finding.dependenceGroup ?? '') ?? -1,
      evidence: compileEvidence(knowledge, finding, conditionIndex),
    };
    return { ...entry, likelihoods: allLikelihoods(entry, pairs) };
  });
  const jointRules = conditions.map(({ id }) =>
    (knowledge.jointRulesByCondition.get(id) ?? []).map((rule) =>
      compileJointRule(knowledge.model, rule, known),
    ),
  );
  const ofPairs = pairs.map(({ conditions: both }) => both.flatMap((one) => jointRules[one] ?? []));
  const allJointRules = [...jointRules, ...ofPairs];
  const findings = known.map((finding) => ({
    ...finding,
    clustered: clusteredIn(allJointRules, finding.index),
  }));
  const findingById = new Map(findings.map((entry) => [entry.finding.id, entry]));
  return {
    knowledge,
    conditions,
    conditionIndex,
    pairs,
    findings,
    findingById,
    groups,
    jointRules: allJointRules,
    redFlagRules: groupBy(knowledge.redFlagRules, ({ condition }) => condition),
    priorDraws: conditions.map(({ id }) => normalDraws(`prior ${id}`)),
  };
}

function clusteredIn(
  jointRules: CompiledModel['jointRules'],
  finding: number,
): ReadonlySet<number> {
  const hypotheses = [...jointRules.keys()];
  return new Set(
    hypotheses.filter((h) => jointRules[h]?.some(({ looksAt }) => looksAt.has(finding))),
  );
}

function allLikelihoods(
  finding: Omit<CompiledFinding, 'likelihoods' | 'clustered'>,
  pairs: readonly CompiledPair[],
): ReadonlyMap<number, Likelihood> {
  const ofBoth = pairLikelihoods(finding, pairs);
  return new Map([
    ...finding.evidence,
    ...ofBoth.map((likelihood) => [likelihood.hypothesis, likelihood] as const),
  ]);
}

/** Groups that findings name, with the defaults of the model for one that is not described. */
function compileGroups({ dependenceGroups, findings, model }: KnowledgeBase): CompiledGroup[] {
  const named = [...findings.values()].flatMap(({ dependenceGroup }) => dependenceGroup ?? []);
  return [...new Set([...dependenceGroups.keys(), ...named])].map((id) => {
    const group = dependenceGroups.get(id);
    return {
      id,
      label: group?.label ?? id,
      discount: group?.discount ?? model.defaultDiscount.value,
      limit: ln(group?.maximumRatio ?? model.defaultMaximumGroupRatio.value),
    };
  });
}

function compileEvidence(
  { evidenceByFinding, model }: KnowledgeBase,
  finding: Finding,
  conditionIndex: ReadonlyMap<string, number>,
): ReadonlyMap<number, CompiledEvidence> {
  const byCondition = new Map<number, CompiledEvidence>();
  for (const [conditionId, evidence] of evidenceByFinding.get(finding.id) ?? []) {
    const condition = conditionIndex.get(conditionId);
    const study = evidence.studies.find(({ id }) => id === evidence.preferred);
    if (condition === undefined || !study) {
      throw new Error(
        `Evidence ${conditionId}/${finding.id}: no such condition or preferred study`,
      );
    }
    const published = finding.outcomes.map(({ id }) =>
      publishedRatio(model, evidence, study, finding, id),
    );
    const baseRates = Float64Array.from(finding.outcomes, ({ baseRate }) => baseRate);
    const ratios = Float64Array.from(published, ({ trustedLog }) => exp(trustedLog));
    const probabilities = outcomeProbabilities(ratios, baseRates);
    byCondition.set(condition, {
      hypothesis: condition,
      evidence,
      study,
      published,
      probabilities,
      weights: probabilities.map((p, o) => ln(p / at(baseRates, o))),
      sources: [...new Set([study.source, ...evidence.studies.map(({ source }) => source)])],
      draws: normalDraws(`${conditionId}/${finding.id}`),
    });
  }
  return byCondition;
}

/** Listed abnormal outcomes first, in their order; then the others in theirs. */
function severityOf(finding: Finding): Pick<CompiledFinding, 'abnormal' | 'severity'> {
  const ids = finding.outcomes.map(({ id }) => id);
  const listed = finding.kind === 'binary' ? ['present'] : (finding.abnormal?.outcomes ?? []);
  const order = [...listed, ...ids.filter((id) => !listed.includes(id))];
  return {
    abnormal: listed.map((id) => ids.indexOf(id)),
    severity: ids.map((id) => order.indexOf(id)),
  };
}
