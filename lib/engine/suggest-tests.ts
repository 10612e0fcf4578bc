// Which investigations fit: the guideline says how appropriate each is, the model how much its result is
// expected to move the probabilities, and the record what speaks against it.
import { groupBy } from '@/lib/knowledge/group-by';
import type { ImagingRule, Test } from '@/lib/knowledge/schema/test';
import type { CompiledModel } from './compiled-model';
import { countedHypotheses, expectedChange } from './expected-change';
import { type FiredRule, isResulted } from './imaging-advice';
import { type Facts, truthOf } from './predicate';
import type { Ranking } from './rank';
import { urgencyOrder } from './red-flags';
import { thresholdCrossings } from './threshold-crossings';
import type { Rating, SuggestedTest } from './types';

type Candidate = Omit<SuggestedTest, 'label' | 'expectedChange' | 'crossings' | 'cautions'>;

const APPROPRIATENESS: readonly SuggestedTest['appropriateness'][] = [
  'usually-appropriate',
  'may-be-appropriate',
  'usually-not-appropriate',
];

/** Every test that a matching scenario or a fired rule speaks of; the first-line test comes first. */
export function suggestTests(
  model: CompiledModel,
  ranking: Ranking,
  facts: Facts,
  rules: readonly ImagingRule[],
  fired: readonly FiredRule[],
  firstLine: string,
): SuggestedTest[] {
  const counted = countedHypotheses(model, ranking);
  return candidates(rules, fired)
    .map((candidate) => {
      const test = model.knowledge.tests.get(candidate.id);
      if (!test) throw new Error(`Rule ${candidate.rule}: no test ${candidate.id}`);
      return {
        ...candidate,
        label: test.label,
        expectedChange: expectedChange(model, ranking, facts, test, counted),
        crossings: thresholdCrossings(model, ranking, facts, test),
        cautions: [...alreadyDone(model, facts, test), ...cautionsOf(test, facts)],
      };
    })
    .sort(
      (a, b) =>
        Number(b.id === firstLine) - Number(a.id === firstLine) ||
        APPROPRIATENESS.indexOf(a.appropriateness) - APPROPRIATENESS.indexOf(b.appropriateness) ||
        urgencyOrder(a.urgency) - urgencyOrder(b.urgency) ||
        b.expectedChange - a.expectedChange ||
        (a.id < b.id ? -1 : 1),
    );
}

/** One entry per test: a red-flag rule that fired goes before any scenario, then by precedence. */
function candidates(rules: readonly ImagingRule[], fired: readonly FiredRule[]): Candidate[] {
  const byTest = new Map<string, Candidate>();
  for (const candidate of [...fired.map(ofRedFlag), ...rules.flatMap(ofImagingRule)]) {
    if (!byTest.has(candidate.id)) byTest.set(candidate.id, candidate);
  }
  return [...byTest.values()];
}

function ofRedFlag({ id, test, urgency, guideline, action, sources }: FiredRule): Candidate {
  return {
    id: test,
    guideline,
    appropriateness: 'usually-appropriate',
    urgency,
    because: `${guideline}: ${action}`,
    rule: id,
    provenance: 'guideline',
    sources,
    otherRatings: [],
  };
}

/** One candidate per test of the scenario: its first rating leads, the others stand beside it. */
function ofImagingRule({ id, recommendations }: ImagingRule): Candidate[] {
  return [...groupBy(recommendations, ({ test }) => test)].flatMap(([test, ratings]) => {
    const [first, ...others] = ratings;
    if (!first) return [];
    const { urgency } = first;
    const rating = ratingOf(first);
    return [{ id: test, urgency, rule: id, ...rating, otherRatings: others.map(ratingOf) }];
  });
}

function ratingOf(recommendation: ImagingRule['recommendations'][number]): Rating {
  const { guideline, appropriateness, because, provenance, citation } = recommendation;
  return {
    ...(guideline === undefined ? {} : { guideline }),
    appropriateness,
    because,
    provenance,
    sources: [citation.source],
  };
}

/** Asked again within one encounter it is mostly asked twice. */
function alreadyDone(model: CompiledModel, facts: Facts, { id }: Test): SuggestedTest['cautions'] {
  if (!isResulted(model, facts, id)) return [];
  return [{ level: 'ask', text: 'A result is recorded in this encounter already.' }];
}

/** What speaks against the test, and what nobody has asked yet: unknown is never "no". */
function cautionsOf(test: Test, facts: Facts): SuggestedTest['cautions'] {
  return test.cautions.flatMap(({ when, level, text }) => {
    const truth = truthOf(when, facts);
    if (truth === false) return [];
    return truth === true ? [{ level, text }] : [{ level: 'ask' as const, text: `Ask: ${text}` }];
  });
}
