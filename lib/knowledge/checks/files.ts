// Where each entry lies, and short ways to run over those that lie in two levels.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Priors } from '@/lib/knowledge/schema/condition';
import type { Evidence, JointRule, Study } from '@/lib/knowledge/schema/evidence';
import type { Predicate } from '@/lib/knowledge/schema/predicate';

/** Path of the evidence below lib/knowledge/data. */
export function evidenceFile({ condition, finding }: Evidence): string {
  return `evidence/${condition}/${finding}.json`;
}

export function priorsFile({ setting, complaint }: Priors): string {
  return `priors/${setting}/${complaint}.json`;
}

export function allEvidence(kb: KnowledgeBase): readonly Evidence[] {
  return [...kb.evidenceByCondition.values()].flatMap((byFinding) => [...byFinding.values()]);
}

export function allJointRules(kb: KnowledgeBase): readonly JointRule[] {
  return [...kb.jointRulesByCondition.values()].flat();
}

export function allPriors(kb: KnowledgeBase): readonly Priors[] {
  return [...kb.priors.values()].flatMap((byComplaint) => [...byComplaint.values()]);
}

/** Every study of every evidence file, with its place. */
export function* allStudies(
  kb: KnowledgeBase,
): Generator<{ evidence: Evidence; study: Study; file: string; path: string }, void> {
  for (const evidence of allEvidence(kb)) {
    for (const [index, study] of evidence.studies.entries()) {
      yield { evidence, study, file: evidenceFile(evidence), path: `studies[${index}]` };
    }
  }
}

/** Every rule's condition: clusters, red flags, imaging, cautions, when not to examine, exercise or consider. */
export function* allPredicates(
  kb: KnowledgeBase,
): Generator<{ predicate: Predicate; file: string; path: string }, void> {
  for (const { id, contraindicatedWhen } of kb.findings.values()) {
    if (!contraindicatedWhen) continue;
    yield {
      predicate: contraindicatedWhen,
      file: `findings/${id}.json`,
      path: 'contraindicatedWhen',
    };
  }
  for (const { id, notConsideredWhen } of kb.conditions.values()) {
    if (!notConsideredWhen) continue;
    yield {
      predicate: notConsideredWhen.when,
      file: `conditions/${id}.json`,
      path: 'notConsideredWhen.when',
    };
  }
  for (const { id, appliesWhen, members } of allJointRules(kb)) {
    const file = `joint-rules/${id}.json`;
    if (appliesWhen) yield { predicate: appliesWhen, file, path: 'appliesWhen' };
    for (const [index, member] of members.entries()) {
      if ('when' in member) yield { predicate: member.when, file, path: `members[${index}].when` };
    }
  }
  for (const { id, when } of kb.redFlagRules) {
    yield { predicate: when, file: `red-flag-rules/${id}.json`, path: 'when' };
  }
  for (const { id, when } of kb.imagingRules) {
    yield { predicate: when, file: `imaging-rules/${id}.json`, path: 'when' };
  }
  for (const { id, notFor } of kb.exercises.values()) {
    for (const [index, { when }] of notFor.entries()) {
      yield { predicate: when, file: `exercises/${id}.json`, path: `notFor[${index}].when` };
    }
  }
  for (const { id, cautions } of kb.tests.values()) {
    for (const [index, { when }] of cautions.entries()) {
      yield { predicate: when, file: `tests/${id}.json`, path: `cautions[${index}].when` };
    }
  }
}
