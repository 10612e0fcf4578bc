// The record of an encounter in words, block by block, for the summary and the printed page.
import { answerText, isAnswered } from '@/components/clinical/answer';
import type { FindingView, SectionView, StepId } from '@/components/clinical/finding-view';
import type { EncounterDto, ObservationDto } from '@/lib/encounters/types';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { sectionsOf } from './finding-view';

type RecordedRow = {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly bulk: boolean;
};

export type RecordedSection = {
  readonly id: string;
  readonly title: string;
  readonly step: StepId;
  readonly rows: readonly RecordedRow[];
  /** Core and red-flag findings that have no answer on any side. */
  readonly notTested: readonly string[];
};

const STEPS: readonly StepId[] = ['history', 'exam', 'orders'];

/** Every block of every step; a block without answers is kept, because that says something too. */
export function recordedAnswers(
  encounter: EncounterDto,
  knowledge: KnowledgeBase,
): readonly RecordedSection[] {
  return STEPS.flatMap((step) =>
    sectionsOf(knowledge, step, encounter.complaints).map((section) =>
      toRecordedSection(section, step, encounter.observations),
    ),
  );
}

function toRecordedSection(
  section: SectionView,
  step: StepId,
  observations: readonly ObservationDto[],
): RecordedSection {
  const answersOf = (finding: FindingView) =>
    observations.filter((one) => one.findingId === finding.id && isAnswered(one));
  return {
    id: section.id,
    title: section.title,
    step,
    rows: section.findings.flatMap((finding) =>
      answersOf(finding).map((observation) => toRow(finding, observation)),
    ),
    notTested: section.findings
      .filter((finding) => finding.redFlag || (finding.relevant && finding.core))
      .filter((finding) => answersOf(finding).length === 0)
      .map((finding) => finding.label),
  };
}

function toRow(finding: FindingView, observation: ObservationDto): RecordedRow {
  const { side, bulk } = observation;
  return {
    key: `${finding.id}/${side ?? ''}`,
    label: side ? `${finding.label}, ${side}` : finding.label,
    text: answerText(observation, finding),
    bulk,
  };
}
