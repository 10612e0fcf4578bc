// The knowledge base as the engine reads it: indices and arrays. Built by compile.ts.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Condition, RedFlagRule } from '@/lib/knowledge/schema/condition';
import type { ConditionPairs } from '@/lib/knowledge/schema/condition-pair';
import type { Evidence, JointRule, Study } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { Predicate } from '@/lib/knowledge/schema/predicate';
import type { PublishedRatio } from './trust';

/** What moves a log weight in the draws: standard normal values times their standard error. */
export type Noise = { readonly draws: Float64Array; readonly standardError: number };

/**
 * What one finding says under one hypothesis. Hypotheses are numbered: the conditions first, in their order,
 * then the pairs; "none of these" is the last and has no likelihood of its own.
 */
export type Likelihood = {
  readonly hypothesis: number;
  /** P(outcome | hypothesis). */
  readonly probabilities: Float64Array;
  /** ln(P(outcome | hypothesis) / base rate): the weight of the outcome against "none". */
  readonly weights: Float64Array;
};

/** The likelihood under a single condition, and where it comes from. */
export type CompiledEvidence = Likelihood & {
  readonly evidence: Evidence;
  readonly study: Study;
  /** One per outcome. */
  readonly published: readonly PublishedRatio[];
  /** Standard normal draws of its log ratio. */
  readonly draws: Float64Array;
  /** Source ids, the preferred study's first. */
  readonly sources: readonly string[];
};

export type CompiledFinding = {
  readonly index: number;
  readonly finding: Finding;
  readonly baseRates: Float64Array;
  /** Indices of the outcomes that "present" stands for; empty where it has no meaning. */
  readonly abnormal: readonly number[];
  /** 0 is the most abnormal outcome: decides between two sides. */
  readonly severity: readonly number[];
  /** Index into `groups`, or -1. */
  readonly group: number;
  /** By condition index. */
  readonly evidence: ReadonlyMap<number, CompiledEvidence>;
  /** By hypothesis: the evidence, and what follows from it for the pairs. */
  readonly likelihoods: ReadonlyMap<number, Likelihood>;
  /** Hypotheses with a cluster that looks at it: there its answer cannot be taken away alone. */
  readonly clustered: ReadonlySet<number>;
};

export type CompiledGroup = {
  readonly id: string;
  readonly label: string;
  readonly discount: number;
  /** ln of the largest combined ratio. */
  readonly limit: number;
};

/** A member of a published cluster: outcomes of one finding, or a combination of answers. */
export type CompiledMember = { readonly findings: readonly number[] } & (
  | { readonly outcomes: ReadonlySet<number> }
  | { readonly when: Predicate }
);

export type CompiledJointRule = {
  readonly rule: JointRule;
  readonly members: readonly CompiledMember[];
  /** Findings whose own weight the rule replaces: its members and the groups it names, but for `keeps`. */
  readonly covers: ReadonlySet<number>;
  /** Findings whose answers change what the rule says: those it covers, and those that let it speak. */
  readonly looksAt: ReadonlySet<number>;
  readonly ranges: readonly {
    readonly from: number;
    readonly to: number;
    readonly baseRate: number;
    /** P(count in range | condition). */
    readonly probability: number;
    readonly published: PublishedRatio;
  }[];
  readonly draws: Float64Array;
};

/** Two conditions at once, as one hypothesis. */
export type CompiledPair = {
  readonly hypothesis: number;
  /** Condition indices, in alphabetical order of their ids. */
  readonly conditions: readonly [number, number];
  readonly entry: ConditionPairs;
  /** ln of the co-occurrence factor. */
  readonly logCoOccurrence: number;
  readonly noise: Noise;
};

export type CompiledModel = {
  readonly knowledge: KnowledgeBase;
  readonly conditions: readonly Condition[];
  readonly conditionIndex: ReadonlyMap<string, number>;
  readonly pairs: readonly CompiledPair[];
  readonly findings: readonly CompiledFinding[];
  readonly findingById: ReadonlyMap<string, CompiledFinding>;
  readonly groups: readonly CompiledGroup[];
  /** By hypothesis; a pair has the rules of both. */
  readonly jointRules: readonly (readonly CompiledJointRule[])[];
  /** By condition id. */
  readonly redFlagRules: ReadonlyMap<string, readonly RedFlagRule[]>;
  /** Standard normal draws of each condition's log prior. */
  readonly priorDraws: readonly Float64Array[];
};
