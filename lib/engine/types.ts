// The vocabulary of the engine: what goes in, what comes out. Plain data, no classes.
import type {
  AnatomicalSource,
  ComplaintId,
  SettingId,
  Side,
  Status,
  Urgency,
} from '@/lib/knowledge/schema/primitives';
import type { Appropriateness } from '@/lib/knowledge/schema/test';

/**
 * One recorded finding. Binary findings take a state; measures a number or, when only seen to be
 * abnormal, a state; choices an option. `not-tested` and `could-not-test` carry no weight: unknown is never
 * normal. `equivocal` carries part of the weight of a positive answer and settles no rule.
 */
export type ObservationState = 'present' | 'absent' | 'equivocal' | 'not-tested' | 'could-not-test';
export type Observation = {
  readonly id: string;
  readonly side?: Side;
  readonly state?: ObservationState;
  readonly value?: number | string;
  /** Absent because a whole block was answered with one key: it counts less than a finding looked for. */
  readonly bulk?: true;
};

export type AssessmentInput = {
  readonly setting: SettingId;
  readonly ageYears?: number;
  readonly sex?: 'female' | 'male';
  /** Absent: it follows from the pain sites. */
  readonly complaint?: readonly ComplaintId[];
  readonly findings: readonly Observation[];
};

export type Interval = readonly [low: number, high: number];

/** One line of the additive ledger, in natural-log odds. */
export type LedgerLine = {
  readonly kind: 'finding' | 'joint-rule';
  /** Finding id, or joint-rule id. */
  readonly id: string;
  readonly label: string;
  readonly side?: Side;
  /** What was recorded, in words ("present", "10 degrees", "3 of 5"). */
  readonly recorded: string;
  /** Published ratio for what was recorded, before trust and discount. */
  readonly likelihoodRatio: number;
  readonly likelihoodRatio95: Interval;
  /** What it adds to the log-odds after trust shrinkage and dependence discount. */
  readonly weight: number;
  /** Factor 0 to 1 kept after trust shrinkage. */
  readonly trust: number;
  /** Factor 0 to 1 kept after the dependence discount and cap. */
  readonly discount: number;
  readonly discountReason?: string;
  /** Set when examiners agree too little on it for the full ratio; its factor is part of `trust`. */
  readonly agreement?: {
    readonly statistic: 'kappa' | 'intraclass-correlation';
    readonly value: number;
    readonly factor: number;
  };
  readonly status: Status;
  /** Source ids; the first is the preferred study's. */
  readonly sources: readonly string[];
  /** Probability of the condition without this line. */
  readonly probabilityWithout: number;
};

/** One thing that makes an interval wide. */
export type WidthSource = {
  readonly kind: 'prior' | 'finding' | 'joint-rule';
  /** Condition, finding or rule. */
  readonly id: string;
  readonly label: string;
  /** The condition whose share or ratio is uncertain: the same, or a rival. */
  readonly condition: string;
  readonly status: Status | null;
  /** Of the variance of the log odds, 0 to 1. */
  readonly share: number;
};

export type DifferentialItem = {
  readonly condition: string;
  readonly label: string;
  readonly probability: number;
  readonly prior: number;
  readonly interval50: Interval;
  readonly interval90: Interval;
  /** Share of draws in which it ranks first. */
  readonly firstInDraws: number;
  /** What the width of the interval comes from, largest first; for the five that lead. */
  readonly widthFrom: readonly WidthSource[];
  readonly rank: number;
  readonly source: AnatomicalSource;
  readonly ledger: readonly LedgerLine[];
};

export type MustNotMissItem = {
  readonly condition: string;
  readonly label: string;
  readonly state: 'flagged' | 'not-yet-excluded' | 'excluded-for-now';
  readonly probability: number;
  readonly threshold: number;
  /** Screening findings not answered yet. */
  readonly unanswered: readonly string[];
  /** Hard rules that fired. */
  readonly rules: readonly {
    readonly id: string;
    readonly label: string;
    readonly action: string;
    readonly urgency: Urgency;
    readonly guideline: string;
    readonly sources: readonly string[];
    readonly test?: string;
    readonly because: readonly string[];
  }[];
  readonly action: string;
  readonly urgency: Urgency;
};

/** A condition that a rule flags on the answers alone, without any probability. */
export type RuleFlag = Omit<MustNotMissItem, 'probability'>;

/** One answer in the contrast of two conditions, in natural-log odds against "none". */
export type ContrastLine = {
  readonly kind: 'finding' | 'joint-rule';
  readonly id: string;
  readonly label: string;
  readonly recorded: string;
  readonly ofFirst: number;
  readonly ofSecond: number;
};

/** Why one condition and not another. */
export type Contrast = {
  readonly first: string;
  readonly second: string;
  readonly probabilities: readonly [number, number];
  /** ln(share of the first / share of the second) before any answer. */
  readonly priorLogRatio: number;
  /** The same now, each condition alone: the prior and all lines together. */
  readonly logRatio: number;
  readonly lines: readonly ContrastLine[];
  /** What would tell the two apart and is not answered yet, most per minute first. */
  readonly open: readonly {
    readonly id: string;
    readonly label: string;
    readonly minutes: number;
    readonly bits: number;
  }[];
};

/** A smallest set of answers that would have changed a decision. */
export type SmallestChange = {
  readonly kind: 'first' | 'flag' | 'first-line-test';
  /** The answers as they would have to be. */
  readonly answers: readonly Observation[];
  /** Condition ids, or a test: what no longer holds, and what holds instead. */
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** Left out of the ranking, with the reason in words. */
export type NotConsidered = {
  readonly condition: string;
  readonly label: string;
  readonly because: string;
};

export type NextFinding = {
  readonly id: string;
  readonly side: Side | null;
  readonly step: 'ask' | 'examine' | 'order';
  /** The test that gives the result, where it is to be ordered. */
  readonly test?: string;
  readonly minutes: number;
  readonly bitsPerMinute: number;
  readonly reason: string;
};

/** What one open finding would do for one condition. */
export type QuestionFinding = Omit<NextFinding, 'reason'> & {
  readonly label: string;
  /** The answer that tells most, how likely it is, and what it would make of the condition. */
  readonly answer: string;
  readonly chance: number;
  readonly probability: number;
  /** Every answer it may have, how likely each is, and what it would make of the condition. */
  readonly effects: readonly {
    readonly answer: string;
    readonly chance: number;
    readonly probability: number;
  }[];
};

/** How to rule one condition in or out. */
export type QuestionPlan = {
  readonly condition: string;
  readonly purpose: 'rule-in' | 'rule-out';
  /** Of the condition, as things stand. */
  readonly probability: number;
  readonly findings: readonly QuestionFinding[];
};

/** A manoeuvre that the answers speak against. */
export type WithheldFinding = {
  readonly id: string;
  readonly label: string;
  readonly because: string;
  /** The answers that say so. */
  readonly recorded: readonly string[];
};

/** How far a published cluster is filled, and what it says once enough of it is answered. */
export type ClusterProgress = {
  readonly id: string;
  readonly answered: number;
  readonly positive: number;
  /** False: the answers say that it was published for other patients. */
  readonly applies: boolean;
  /** Null until it speaks. From and to, where counts are still open that differ. */
  readonly likelihoodRatio: readonly [lowest: number, highest: number] | null;
};

/** Whether one may stop asking, with the reason in words. */
export type StoppingHint = { readonly isReached: boolean; readonly because: string };

/** One result that would carry a condition over the probability above which one acts, or back below it. */
export type ThresholdCrossing = {
  readonly finding: string;
  readonly outcome: string;
  readonly outcomeLabel: string;
  /** How likely this result is, as things stand. */
  readonly chance: number;
  readonly condition: string;
  readonly threshold: number;
  readonly before: number;
  readonly after: number;
};

/** What one guideline says of a test in a scenario. */
export type Rating = {
  /** Whose it is, in short: "ACR 2021"; absent where the entry does not say. */
  readonly guideline?: string;
  readonly appropriateness: Appropriateness;
  readonly because: string;
  readonly provenance: 'guideline' | 'weak' | 'mapped' | 'judgement';
  readonly sources: readonly string[];
};

export type SuggestedTest = Rating & {
  readonly id: string;
  readonly label: string;
  readonly urgency: Urgency;
  /** Mean absolute change of the condition probabilities a result is expected to bring, 0 to 1. */
  readonly expectedChange: number;
  /** Empty: no single result would carry a condition over its threshold or back. */
  readonly crossings: readonly ThresholdCrossing[];
  readonly cautions: readonly { readonly level: 'ask' | 'stop'; readonly text: string }[];
  readonly rule: string;
  /** What others say of the same test in the same scenario; empty where one alone speaks. */
  readonly otherRatings: readonly Rating[];
};

export type ConcurrentPair = {
  /** Condition ids in alphabetical order. */
  readonly conditions: readonly [string, string];
  readonly labels: readonly [string, string];
  /** That both are present. It is part of the probability of each. */
  readonly probability: number;
  readonly prior: number;
  readonly because: string;
  /** How much more often than by chance the two are found together. */
  readonly coOccurrence: number;
  readonly status: Status;
  readonly sources: readonly string[];
};

export type Assessment = {
  readonly differential: readonly DifferentialItem[];
  /** Two conditions at once, most probable first; those under one in a hundred are left out. */
  readonly pairs: readonly ConcurrentPair[];
  /** Probability of none of the listed conditions. */
  readonly noneOfThese: number;
  readonly mustNotMiss: readonly MustNotMissItem[];
  readonly notConsidered: readonly NotConsidered[];
  readonly bySource: {
    readonly hip: number;
    readonly lumbarSpine: number;
    readonly sacroiliac: number;
    readonly other: number;
  };
  readonly nextFindings: readonly NextFinding[];
  readonly stopping: StoppingHint;
  readonly withheldFindings: readonly WithheldFinding[];
  readonly tests: readonly SuggestedTest[];
  /** A test id, or "none": no imaging now. */
  readonly firstLineTest: string;
  readonly imagingAdvice: {
    readonly rule: string;
    readonly scenario: string;
    readonly firstLine: string;
    readonly urgency: Urgency;
    readonly because: string;
    readonly nextStep: string;
    readonly sources: readonly string[];
  };
  /** Things the reader must know: contradictions, borrowed priors. */
  readonly notes: readonly string[];
  readonly complaint: readonly ComplaintId[];
  readonly knowledgeVersion: string;
  readonly engineVersion: string;
  readonly inputHash: string;
};

/** A refusal of bad input: names the field and says what to do. */
export type InputError = { readonly field: string; readonly message: string };
