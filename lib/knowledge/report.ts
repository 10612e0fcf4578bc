// What the knowledge holds and how far it may be trusted, in numbers. Same data, same report.
import { groupBy } from './group-by';
import type { KnowledgeBase } from './knowledge-base';
import type { Evidence } from './schema/evidence';
import type { Status } from './schema/primitives';

export type KnowledgeReport = {
  readonly version: string;
  readonly conditions: number;
  readonly findings: number;
  /** Pairs of a condition and a finding. */
  readonly evidence: number;
  readonly studies: number;
  readonly tests: number;
  readonly imagingRules: number;
  readonly redFlagRules: number;
  readonly jointRules: number;
  readonly sources: number;
  /** How the figures that score were obtained: the preferred study of each evidence entry. */
  readonly evidenceByStatus: Readonly<Record<Status, Share>>;
  readonly studiesByStatus: Readonly<Record<Status, Share>>;
  readonly baseRatesByStatus: Readonly<Record<Status, Share>>;
  readonly priorsByStatus: Readonly<Record<Status, Share>>;
  /** Share of the evidence entries that score with a published figure, verified or secondary. */
  readonly publishedShare: number;
  /** By condition: the findings that score with an expert estimate, of how many with evidence. */
  readonly expertEstimates: Readonly<
    Record<string, { readonly findings: readonly string[]; readonly of: number }>
  >;
  /** Files of evidence with a study whose source is not there; must be empty. */
  readonly withoutSource: readonly string[];
};

/** `share` is of the total, 0 to 1, to four decimals. */
type Share = { readonly number: number; readonly share: number };

export function knowledgeReport(kb: KnowledgeBase): KnowledgeReport {
  const evidence = [...kb.evidenceByCondition.values()].flatMap((each) => [...each.values()]);
  const studies = evidence.flatMap((entry) => entry.studies);
  const priors = [...kb.priors.values()].flatMap((byComplaint) => [...byComplaint.values()]);
  return {
    version: kb.version,
    conditions: kb.conditions.size,
    findings: kb.findings.size,
    evidence: evidence.length,
    studies: studies.length,
    tests: kb.tests.size,
    imagingRules: kb.imagingRules.length,
    redFlagRules: kb.redFlagRules.length,
    jointRules: [...kb.jointRulesByCondition.values()].flat().length,
    sources: kb.sources.size,
    evidenceByStatus: byStatus(evidence.map(statusOf)),
    publishedShare: publishedShare(evidence),
    studiesByStatus: byStatus(studies.map(({ status }) => status)),
    baseRatesByStatus: byStatus(
      [...kb.findings.values()].map(({ baseRateBasis }) => baseRateBasis.status),
    ),
    priorsByStatus: byStatus(priors.flatMap(({ shares }) => shares.map(({ status }) => status))),
    expertEstimates: expertEstimates(evidence),
    withoutSource: withoutSource(kb, evidence),
  };
}

/** Status of the study that scores. */
function statusOf({ studies, preferred }: Evidence): Status | undefined {
  return studies.find(({ id }) => id === preferred)?.status;
}

function publishedShare(evidence: readonly Evidence[]): number {
  const published = evidence.filter((entry) => statusOf(entry) !== 'expert-estimate').length;
  return evidence.length === 0 ? 0 : Number((published / evidence.length).toFixed(4));
}

function byStatus(statuses: readonly (Status | undefined)[]): Readonly<Record<Status, Share>> {
  const shareOf = (status: Status): Share => {
    const number = statuses.filter((each) => each === status).length;
    const share = statuses.length === 0 ? 0 : number / statuses.length;
    return { number, share: Number(share.toFixed(4)) };
  };
  return {
    verified: shareOf('verified'),
    secondary: shareOf('secondary'),
    'expert-estimate': shareOf('expert-estimate'),
  };
}

function expertEstimates(evidence: readonly Evidence[]): KnowledgeReport['expertEstimates'] {
  const byCondition = groupBy(evidence, ({ condition }) => condition);
  return Object.fromEntries(
    Array.from(byCondition, ([condition, entries]) => {
      const estimates = entries.filter((entry) => statusOf(entry) === 'expert-estimate');
      return [condition, { findings: estimates.map(({ finding }) => finding), of: entries.length }];
    }),
  );
}

function withoutSource(kb: KnowledgeBase, evidence: readonly Evidence[]): readonly string[] {
  return evidence
    .filter(({ studies }) => studies.some(({ source }) => !kb.sources.has(source)))
    .map(({ condition, finding }) => `evidence/${condition}/${finding}.json`);
}
