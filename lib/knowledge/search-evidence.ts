// Finding the entries that a reader looks for, by words and by facets.
import { compareText } from './fault';
import type { KnowledgeBase } from './knowledge-base';
import type { Condition } from './schema/condition';
import type { Evidence, Study } from './schema/evidence';
import type { Finding, FindingSection } from './schema/finding';
import type { AnatomicalSource, Status } from './schema/primitives';
import { preferredStudy } from './study-ratios';

export type EvidenceFilter = {
  /** Words, all of which must occur in the names or synonyms of the condition or the finding. */
  readonly text: string;
  readonly region: AnatomicalSource | null;
  readonly section: FindingSection | null;
  readonly condition: string | null;
  readonly finding: string | null;
  readonly status: Status | null;
};

export const NO_FILTER: EvidenceFilter = {
  text: '',
  region: null,
  section: null,
  condition: null,
  finding: null,
  status: null,
};

export type EvidenceEntry = {
  readonly evidence: Evidence;
  readonly condition: Condition;
  readonly finding: Finding;
  /** The one that scores. */
  readonly study: Study;
};

/** The entries that fit the filter, by the labels of finding and condition. */
export function searchEvidence(
  kb: KnowledgeBase,
  filter: EvidenceFilter,
): readonly EvidenceEntry[] {
  const words = folded(filter.text).split(' ').filter(Boolean);
  return allEntries(kb)
    .filter((entry) => fitsFacets(entry, filter) && fitsWords(entry, words))
    .sort(
      (a, b) =>
        compareText(a.finding.label, b.finding.label) ||
        compareText(a.condition.label, b.condition.label),
    );
}

function allEntries(kb: KnowledgeBase): EvidenceEntry[] {
  return [...kb.evidenceByCondition].flatMap(([conditionId, byFinding]) =>
    [...byFinding.values()].flatMap((evidence) => {
      const condition = kb.conditions.get(conditionId);
      const finding = kb.findings.get(evidence.finding);
      const study = preferredStudy(evidence);
      return condition && finding && study ? [{ evidence, condition, finding, study }] : [];
    }),
  );
}

function fitsFacets({ condition, finding, study }: EvidenceEntry, filter: EvidenceFilter) {
  return (
    isAnyOr(filter.region, condition.source) &&
    isAnyOr(filter.section, finding.section) &&
    isAnyOr(filter.condition, condition.id) &&
    isAnyOr(filter.finding, finding.id) &&
    isAnyOr(filter.status, study.status)
  );
}

function isAnyOr(wanted: string | null, actual: string): boolean {
  return wanted === null || wanted === actual;
}

function fitsWords({ condition, finding }: EvidenceEntry, words: readonly string[]): boolean {
  const text = folded(
    [condition.label, ...condition.synonyms, finding.label, ...finding.synonyms].join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** Lower case, without accents and punctuation: "Patrick's test" is found as "patricks". */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
}
