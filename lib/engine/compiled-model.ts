// The knowledge base as the engine reads it: indices and arrays. Built by compile.ts.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Condition } from '@/lib/knowledge/schema/condition';
import type { Evidence, JointRule, Study } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { Predicate } from '@/lib/knowledge/schema/predicate';
import type { PublishedRatio } from './trust';

export type CompiledEvidence = {
  /** Index of the condition. */
  readonly condition: number;
  readonly evidence: Evidence;
  readonly study: Study;
  /** One per outcome. */
  readonly published: readonly PublishedRatio[];
  /** P(outcome | condition). */
  readonly probabilities: Float64Array;
  /** ln(P(outcome | condition) / base rate): the weight of the outcome against "none". */
  readonly weights: Float64Array;
  /** Source ids, the preferred study's first. */
  readonly sources: readonly string[];
  readonly draws: Float64Array;
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

export type CompiledModel = {
  readonly knowledge: KnowledgeBase;
  readonly conditions: readonly Condition[];
  readonly conditionIndex: ReadonlyMap<string, number>;
  readonly findings: readonly CompiledFinding[];
  readonly findingById: ReadonlyMap<string, CompiledFinding>;
  readonly groups: readonly CompiledGroup[];
  /** By condition index. */
  readonly jointRules: readonly (readonly CompiledJointRule[])[];
  /** Standard normal draws of each condition's log prior. */
  readonly priorDraws: readonly Float64Array[];
};
