// The record of an encounter in words, block by block, for the summary and the printed page.
import { answerText, isAnswered } from '@/components/clinical/answer';
import type { FindingView, SectionView, StepId } from '@/components/clinical/finding-view';
import { isInKnowledge } from '@/lib/encounters/assessment-input';
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
  /** Null: it is asked nowhere any more. */
  readonly step: StepId | null;
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
  const known = encounter.observations.filter((one) => isInKnowledge(knowledge, one));
  const unknown = encounter.observations.filter((one) => !known.includes(one));
  const sections = STEPS.flatMap((step) =>
    sectionsOf(knowledge, step, encounter.complaints).map((section) =>
      toRecordedSection(section, step, known),
    ),
  );
  return unknown.length === 0 ? sections : [...sections, noLongerKnown(unknown)];
}

/** Recorded under an earlier release: it stays readable, by the id it was recorded with. */
function noLongerKnown(observations: readonly ObservationDto[]): RecordedSection {
  return {
    id: 'no-longer-known',
    title: 'No longer in the knowledge base; carries no weight',
    step: null,
    rows: observations.map((one) => {
      const { findingId, unit } = one;
      return toRow({ id: findingId, label: findingId, ...(unit ? { unit } : {}) }, one);
    }),
    notTested: [],
  };
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
      .filter((finding) => finding.redFlag || finding.open)
      .filter((finding) => answersOf(finding).length === 0)
      .map((finding) => finding.label),
  };
}

function toRow(
  finding: Pick<FindingView, 'id' | 'label' | 'unit' | 'abnormalLabel' | 'options'>,
  observation: ObservationDto,
): RecordedRow {
  const { side, bulk } = observation;
  return {
    key: `${finding.id}/${side ?? ''}`,
    label: side ? `${finding.label}, ${side}` : finding.label,
    text: answerText(observation, finding),
    bulk,
  };
}
