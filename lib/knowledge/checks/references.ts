// Every place where one entry names another, but for sources (see citationsIn).
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { predicateLeaves } from '@/lib/knowledge/predicate-leaves';
import {
  allEvidence,
  allJointRules,
  allPredicates,
  allPriors,
  evidenceFile,
  priorsFile,
} from './files';

export type Reference = {
  readonly file: string;
  readonly path: string;
  /** What the id names, in words. */
  readonly kind: string;
  readonly id: string;
  /** The ids there are. */
  readonly known: readonly string[];
};

export function* references(kb: KnowledgeBase): Generator<Reference, void> {
  const about = lookups(kb);
  yield* fromFindings(kb, about);
  yield* fromConditions(kb, about);
  yield* fromEvidence(kb, about);
  yield* fromJointRules(kb, about);
  yield* fromConditionPairs(kb, about);
  yield* fromTests(kb, about);
  yield* fromRules(kb, about);
  yield* fromPanelsAndRejected(kb, about);
  yield* fromEducation(kb, about);
  yield* fromPredicates(kb, about);
  yield* fromSettings(kb, about);
}

type Place = { readonly file: string };
type Lookups = ReturnType<typeof lookups>;

function lookups(kb: KnowledgeBase) {
  const findings = [...kb.findings.keys()];
  const conditions = [...kb.conditions.keys()];
  const tests = [...kb.tests.keys()];
  const groups = [...kb.dependenceGroups.keys()];
  return {
    finding: (place: Place, path: string, id: string): Reference => ({
      ...place,
      path,
      kind: 'finding',
      id,
      known: findings,
    }),
    condition: (place: Place, path: string, id: string): Reference => ({
      ...place,
      path,
      kind: 'condition',
      id,
      known: conditions,
    }),
    test: (place: Place, path: string, id: string): Reference => ({
      ...place,
      path,
      kind: 'test',
      id,
      known: tests,
    }),
    group: (place: Place, path: string, id: string): Reference => ({
      ...place,
      path,
      kind: 'dependence-group',
      id,
      known: groups,
    }),
    /** Nothing when the finding itself is unknown: that is told once, by its own reference. */
    outcomes: (
      place: Place,
      path: string,
      finding: string,
      ids: readonly string[],
    ): readonly Reference[] => {
      const known = kb.findings.get(finding)?.outcomes.map(({ id }) => id);
      if (!known) return [];
      const kind = `outcome of ${finding}`;
      return ids.map((id) => ({ ...place, path, kind, id, known }));
    },
  };
}

function* fromFindings(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const { id, dependenceGroup, abnormal } of kb.findings.values()) {
    const place = { file: `findings/${id}.json` };
    if (dependenceGroup) yield about.group(place, 'dependenceGroup', dependenceGroup);
    if (abnormal) yield* about.outcomes(place, 'abnormal.outcomes', id, abnormal.outcomes);
  }
}

function* fromConditions(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const { id, neighbours, firstTests, mustNotMiss } of kb.conditions.values()) {
    const place = { file: `conditions/${id}.json` };
    yield* neighbours.map((other, index) => about.condition(place, `neighbours[${index}]`, other));
    yield* firstTests.map((test, index) => about.test(place, `firstTests[${index}]`, test));
    for (const [index, finding] of mustNotMiss?.screeningFindings.entries() ?? []) {
      yield about.finding(place, `mustNotMiss.screeningFindings[${index}]`, finding);
    }
  }
}

function* fromEvidence(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const evidence of allEvidence(kb)) {
    const place = { file: evidenceFile(evidence) };
    yield about.condition(place, 'condition', evidence.condition);
    yield about.finding(place, 'finding', evidence.finding);
    const known = evidence.studies.map(({ id }) => id);
    yield {
      ...place,
      path: 'preferred',
      kind: 'study in this file',
      id: evidence.preferred,
      known,
    };
    for (const [index, study] of evidence.studies.entries()) {
      const outcomes = {
        positiveOutcomes: study.positiveOutcomes ?? [],
        likelihoodRatioByOutcome: Object.keys(study.likelihoodRatioByOutcome ?? {}),
        shareByOutcome: Object.keys(study.shareByOutcome ?? {}),
      };
      for (const [field, ids] of Object.entries(outcomes)) {
        yield* about.outcomes(place, `studies[${index}].${field}`, evidence.finding, ids);
      }
    }
  }
}

function* fromJointRules(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const rule of allJointRules(kb)) {
    const place = { file: `joint-rules/${rule.id}.json` };
    yield about.condition(place, 'condition', rule.condition);
    for (const [index, member] of rule.members.entries()) {
      if (!('finding' in member)) continue;
      const { finding, outcomes } = member;
      yield about.finding(place, `members[${index}].finding`, finding);
      yield* about.outcomes(place, `members[${index}].outcomes`, finding, outcomes);
    }
    for (const [index, finding] of rule.keeps?.entries() ?? []) {
      yield about.finding(place, `keeps[${index}]`, finding);
    }
    yield* rule.replacesGroups.map((group, index) =>
      about.group(place, `replacesGroups[${index}]`, group),
    );
  }
}

function* fromConditionPairs(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const { id, ...pairs } of kb.conditionPairs) {
    const place = { file: `condition-pairs/${id}.json` };
    for (const field of ['conditions', 'with'] as const) {
      const path = (index: number) => `${field}[${index}]`;
      yield* pairs[field].map((one, index) => about.condition(place, path(index), one));
    }
  }
}

function* fromTests(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const { id, resultFindings } of kb.tests.values()) {
    const place = { file: `tests/${id}.json` };
    yield* resultFindings.map((finding, index) =>
      about.finding(place, `resultFindings[${index}]`, finding),
    );
  }
}

function* fromRules(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const { id, condition, test } of kb.redFlagRules) {
    const place = { file: `red-flag-rules/${id}.json` };
    yield about.condition(place, 'condition', condition);
    if (test) yield about.test(place, 'test', test);
  }
  for (const { id, firstLine, recommendations } of kb.imagingRules) {
    const place = { file: `imaging-rules/${id}.json` };
    if (firstLine !== 'none') yield about.test(place, 'firstLine', firstLine);
    yield* recommendations.map(({ test }, index) =>
      about.test(place, `recommendations[${index}].test`, test),
    );
  }
}

function* fromPanelsAndRejected(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const { id, conditions, tests } of kb.laboratoryPanels) {
    const place = { file: `laboratory-panels/${id}.json` };
    yield* conditions.map((one, index) => about.condition(place, `conditions[${index}]`, one));
    yield* tests.map(({ test }, index) => about.test(place, `tests[${index}].test`, test));
  }
  for (const { id, conditions } of kb.rejectedRules) {
    const place = { file: `rejected-rules/${id}.json` };
    yield* conditions.map((one, index) => about.condition(place, `conditions[${index}]`, one));
  }
}

function* fromEducation(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  const folders = { exercises: kb.exercises, advice: kb.advice, anatomy: kb.anatomy };
  for (const [folder, entries] of Object.entries(folders)) {
    for (const { id, conditions } of entries.values()) {
      const place = { file: `${folder}/${id}.json` };
      yield* conditions.map((one, index) => about.condition(place, `conditions[${index}]`, one));
    }
  }
  for (const { id, pain, sensation } of kb.bodyRegions.values()) {
    const place = { file: `body-regions/${id}.json` };
    for (const [field, findings] of Object.entries({ pain, sensation })) {
      yield* findings.map((one, index) => about.finding(place, `${field}[${index}]`, one));
    }
  }
}

function* fromPredicates(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const { predicate, file, path } of allPredicates(kb)) {
    for (const { path: at, leaf } of predicateLeaves(predicate, path)) {
      if ('condition' in leaf) yield about.condition({ file }, `${at}.condition`, leaf.condition);
      if (!('finding' in leaf)) continue;
      yield about.finding({ file }, `${at}.finding`, leaf.finding);
      if ('is' in leaf) yield* about.outcomes({ file }, `${at}.is`, leaf.finding, leaf.is);
    }
  }
}

function* fromSettings(kb: KnowledgeBase, about: Lookups): Generator<Reference, void> {
  for (const priors of allPriors(kb)) {
    const place = { file: priorsFile(priors) };
    yield* priors.shares.map(({ condition }, index) =>
      about.condition(place, `shares[${index}].condition`, condition),
    );
  }
  for (const { id, painSites, states } of kb.complaints.values()) {
    const place = { file: `complaints/${id}.json` };
    yield* states.map((finding, index) => about.finding(place, `states[${index}]`, finding));
    yield* painSites.map((finding, index) => about.finding(place, `painSites[${index}]`, finding));
  }
}
