// Knowledge of any size for benchmarks. Its numbers are drawn from a fixed sequence and mean nothing: they only
// make an assessment of that size take its time.
import { uniformNumbers } from '@/lib/evaluation/random';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Condition, RedFlagRule } from '@/lib/knowledge/schema/condition';
import type { Evidence } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { complaintIdSchema } from '@/lib/knowledge/schema/primitives';
import { aKnowledgeBase, byFileName, evidenceFiles } from '@/lib/testing/knowledge';
import {
  aCitation,
  aCondition,
  aConditionPair,
  aDependenceGroup,
  aFinding,
  anEvidence,
  anImagingRule,
  aPriors,
  aRedFlagRule,
  aTest,
} from '@/lib/testing/knowledge-entries';

export type SyntheticSize = {
  readonly conditions: number;
  readonly findings: number;
  /** Findings that a condition has evidence for. */
  readonly evidencePerCondition: number;
  /** 1: every finding stands alone. */
  readonly findingsPerGroup: number;
  /** Pairs of neighbouring conditions that may be present at once; less than there are conditions. */
  readonly pairs: number;
  /** The first so many must not be missed. */
  readonly mustNotMiss: number;
};

/** The probabilities that the knowledge is made from, so that another program can start from the same ones. */
export type SyntheticTable = {
  /** By condition, not yet made to add to 1 together with the share of none (`aModel`). */
  readonly shares: readonly number[];
  /** By finding: P(present | none of the conditions). */
  readonly baseRates: readonly number[];
  /** By condition, then finding: P(present | condition); undefined where it has no evidence. */
  readonly present: readonly (readonly (number | undefined)[])[];
};

const SEED = 20261123;
const SCREENING_FINDINGS = 5;
const RESULT_FINDINGS = 3;

export function conditionId(index: number): string {
  return `condition-${index.toString().padStart(4, '0')}`;
}

export function findingId(index: number): string {
  return `finding-${index.toString().padStart(4, '0')}`;
}

export function syntheticTable(size: SyntheticSize): SyntheticTable {
  const uniform = uniformNumbers(SEED);
  const between = (low: number, high: number) => low + (high - low) * uniform();
  const baseRates = Array.from({ length: size.findings }, () => between(0.1, 0.5));
  const shares = Array.from({ length: size.conditions }, () => between(0.2, 1) / size.conditions);
  const present = shares.map(() => {
    const order = baseRates.map(uniform);
    const limit = [...order].sort((a, b) => a - b)[size.evidencePerCondition] ?? 1;
    return order.map((place) => (place < limit ? between(0.05, 0.95) : undefined));
  });
  return { shares, baseRates, present };
}

/**
 * The table as knowledge of binary findings. The one study of each entry is a systematic review with both ratios,
 * which is neither shrunk nor capped: the engine's table of probabilities is this table.
 */
export function syntheticKnowledge(size: SyntheticSize): KnowledgeBase {
  const table = syntheticTable(size);
  const shares = Object.fromEntries(table.shares.map((share, c) => [conditionId(c), share]));
  return aKnowledgeBase((raw) => {
    raw.findings = byFileName(...findingsOf(table, size));
    raw.conditions = byFileName(...conditionsOf(size));
    raw.evidence = evidenceFiles(...evidenceOf(table));
    raw['dependence-groups'] = byFileName(...groupsOf(size).map((id) => aDependenceGroup({ id })));
    raw['condition-pairs'] = byFileName(
      ...Array.from({ length: size.pairs }, (_, p) =>
        aConditionPair({
          id: `pair-${p}`,
          conditions: [conditionId(p)],
          with: [conditionId(p + 1)],
        }),
      ),
    );
    raw['red-flag-rules'] = byFileName(...redFlagRulesOf(size));
    raw.priors = Object.fromEntries(
      complaintIdSchema.options.map((complaint) => [
        `primary-care/${complaint}`,
        aPriors('primary-care', complaint, shares),
      ]),
    );
    raw['imaging-rules'] = byFileName(
      anImagingRule({ id: 'hip-pain', when: { complaint: 'hip' } }),
    );
    raw.tests = byFileName(aTest({ id: 'hip-radiograph', resultFindings: resultFindingsOf(size) }));
  });
}

function findingsOf({ baseRates }: SyntheticTable, size: SyntheticSize): Finding[] {
  const results = resultFindingsOf(size);
  return baseRates.map((baseRate, f) => {
    const id = findingId(f);
    return aFinding({
      id,
      section: results.includes(id) ? 'imaging' : 'pain-behaviour',
      outcomes: [
        { id: 'present', label: 'Present', baseRate },
        { id: 'absent', label: 'Absent', baseRate: 1 - baseRate },
      ],
      ...(size.findingsPerGroup > 1 ? { dependenceGroup: groupOf(size, f) } : {}),
    });
  });
}

function conditionsOf(size: SyntheticSize): Condition[] {
  return Array.from({ length: size.conditions }, (_, c) =>
    aCondition({
      id: conditionId(c),
      ...(c < size.mustNotMiss ? { mustNotMiss: mustNotMissOf(size, c) } : {}),
    }),
  );
}

function mustNotMissOf(size: SyntheticSize, condition: number): Condition['mustNotMiss'] {
  return {
    threshold: 0.02,
    rationale: 'Invented harm and benefit.',
    citation: aCitation(),
    status: 'verified',
    screeningFindings: Array.from({ length: SCREENING_FINDINGS }, (_, i) =>
      findingId((condition * SCREENING_FINDINGS + i) % size.findings),
    ),
    action: 'Send for a radiograph today.',
    urgency: 'same-day',
  };
}

function redFlagRulesOf(size: SyntheticSize): RedFlagRule[] {
  return Array.from({ length: size.mustNotMiss }, (_, c) => {
    const isPresent = (f: number) => ({ finding: findingId(f % size.findings), is: ['present'] });
    const when = { all: [isPresent(2 * c), isPresent(2 * c + 1)] };
    return aRedFlagRule({
      id: `rule-${c}`,
      condition: conditionId(c),
      when,
      test: 'hip-radiograph',
    });
  });
}

function evidenceOf({ present, baseRates }: SyntheticTable): Evidence[] {
  return present.flatMap((row, c) =>
    row.flatMap((probability, f) => {
      const baseRate = baseRates[f];
      if (probability === undefined || baseRate === undefined) return [];
      return anEvidence(conditionId(c), findingId(f), {
        design: 'systematic-review',
        likelihoodRatioPositive: { value: probability / baseRate },
        likelihoodRatioNegative: { value: (1 - probability) / (1 - baseRate) },
      });
    }),
  );
}

function groupsOf(size: SyntheticSize): string[] {
  if (size.findingsPerGroup === 1) return [];
  return [...new Set(Array.from({ length: size.findings }, (_, f) => groupOf(size, f)))];
}

function groupOf({ findingsPerGroup }: SyntheticSize, finding: number): string {
  return `group-${Math.floor(finding / findingsPerGroup)}`;
}

/** The last ones are results of the one test. */
function resultFindingsOf({ findings }: SyntheticSize): string[] {
  return Array.from({ length: RESULT_FINDINGS }, (_, i) => findingId(findings - 1 - i));
}
