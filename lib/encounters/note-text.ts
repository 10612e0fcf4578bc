// The record as a plain-text note, in the order clinicians read one. Pure: the same record, the same note.
import type { Assessment } from '@/lib/engine/types';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { examinationLines, historyLines } from './note-blocks';
import {
  answeredIn,
  BULK_MARK,
  couldNotBeTested,
  findingLine,
  noLongerKnownLines,
  notTested,
  RESULT_SECTIONS,
} from './note-findings';
import {
  actNowLines,
  adviceLines,
  differentialLines,
  firstImpressionLines,
  judgementLines,
  listLine,
  mustNotMissLines,
  orderLines,
  planLines,
} from './note-reasoning';
import type { RecordedOrder } from './recorded-orders';
import { inGroups } from './red-flag-groups';
import { redFlagsToSettle } from './red-flags-to-settle';
import { drawingLines } from './told-lines';
import type { EncounterDto } from './types';

const SAFETY_NOTICE =
  'Iliac supports and never replaces the judgement of a qualified clinician. It is not certified ' +
  'as a medical device.';

export type NoteSource = {
  readonly encounter: EncounterDto;
  readonly assessment: Assessment;
  readonly orders: readonly RecordedOrder[];
  readonly knowledge: KnowledgeBase;
};

/** Says what was not asked and what was answered in bulk as plainly as what was found. */
export function noteText({ encounter, assessment, orders, knowledge }: NoteSource): string {
  const lines = (sections: Parameters<typeof answeredIn>[1]) =>
    answeredIn(knowledge, sections, encounter.observations).map(findingLine);
  const versions = `Knowledge ${assessment.knowledgeVersion}, engine ${assessment.engineVersion}.`;
  return [
    section('Act now', actNowLines(assessment)),
    section('Presenting complaint', complaintLines(encounter, knowledge)),
    section('History', historyLines(encounter, knowledge), 'Nothing recorded.'),
    section('Red flags', redFlagLines(encounter, knowledge)),
    section('Examination', examinationLines(encounter, knowledge), 'Nothing recorded.'),
    section(
      'Not tested',
      [
        ...listLine('Could not be tested', couldNotBeTested(knowledge, encounter)),
        ...listLine('Without a result', notTested(knowledge, encounter)),
      ],
      'None.',
    ),
    section('Results', lines(RESULT_SECTIONS)),
    section(
      'No longer in the knowledge base',
      noLongerKnownLines(knowledge, encounter.observations),
    ),
    section('Recorded together', bulkLines(encounter)),
    section('Differential', [versions, ...basisLines(encounter), ...differentialLines(assessment)]),
    section('Must not miss', mustNotMissLines(assessment)),
    section('Advice on tests', adviceLines(knowledge, assessment)),
    section("Clinician's judgement", [
      ...firstImpressionLines(knowledge, encounter.firstImpression),
      ...judgementLines(knowledge, encounter.judgement),
    ]),
    section('Orders', orderLines(knowledge, orders)),
    section('Plan and safety net', planLines(knowledge, encounter.judgement)),
    SAFETY_NOTICE,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A section without lines is left out, unless its absence must be said. */
function section(title: string, lines: readonly string[], whenEmpty?: string): string {
  const body = lines.length > 0 ? lines : whenEmpty ? [whenEmpty] : [];
  return body.length === 0 ? '' : [title.toUpperCase(), ...body].join('\n');
}

function complaintLines(encounter: EncounterDto, knowledge: KnowledgeBase): string[] {
  const { complaints, settings } = knowledge;
  const where = encounter.complaints.map((id) => complaints.get(id)?.label ?? id).join(', ');
  const setting = settings.get(encounter.setting)?.label ?? encounter.setting;
  const { sex, allergyStatus, allergyText } = encounter.patient;
  const allergies = allergyStatus === 'known' ? allergyText : allergyStatus.replaceAll('-', ' ');
  return [
    `${encounter.ageYears}-year-old, ${sex}. ${where}. Seen in: ${setting}.`,
    `Allergies: ${allergies}.`,
    ...(encounter.complaintText ? [encounter.complaintText] : []),
    ...drawingLines(encounter, knowledge),
  ];
}

function redFlagLines({ observations }: EncounterDto, knowledge: KnowledgeBase): string[] {
  const flags = [...knowledge.findings.values()].filter(({ redFlag }) => redFlag);
  const open = redFlagsToSettle(knowledge, observations);
  const labels = (reason: (typeof open)[number]['reason']) =>
    open.filter((flag) => flag.reason === reason).map(({ label }) => label);
  const settled = new Set(open.map(({ findingId }) => findingId));
  const asked = flags.filter(({ id }) => !settled.has(id));
  const isEquivocal = ({ id }: (typeof flags)[number]) =>
    observations.some(({ findingId, state }) => findingId === id && state === 'equivocal');
  const notFound = asked.filter((flag) => !isEquivocal(flag)).map(({ label }) => label);
  const equivocal = asked.filter(isEquivocal).map(({ label }) => label);
  const notAsked = open.filter(({ reason }) => reason === 'not-asked');
  return [
    askedLine(flags.length, notAsked.length, labels('present').length),
    ...listLine('PRESENT', labels('present')),
    ...listLine('Equivocal', equivocal),
    ...listLine('Asked or examined and not present', notFound),
    ...(notAsked.length > 0 ? ['Not asked or examined:', ...inGroups(notAsked, knowledge)] : []),
  ];
}

/** "0 present" of what nobody asked would read as an answer. */
function askedLine(all: number, notAsked: number, present: number): string {
  if (notAsked === all) return `None of ${all} asked or examined.`;
  return `${all - notAsked} of ${all} asked or examined, ${present} present.`;
}

/** Where the ranking comes from, as long as no answer can have changed it. */
function basisLines({ observations }: EncounterDto): string[] {
  return observations.length > 0
    ? []
    : [
        'No finding is recorded: this is how often each is met with such a complaint, nothing more.',
      ];
}

function bulkLines({ observations }: EncounterDto): string[] {
  const together = observations.filter(({ bulk }) => bulk);
  const isAnyNegative = together.some(({ value }) => value === null);
  const isAnyStrength = together.some(({ value }) => value !== null);
  return [
    ...(isAnyNegative
      ? [`${BULK_MARK} Recorded together as negative ("the rest of this block").`]
      : []),
    ...(isAnyStrength ? [`${BULK_MARK} Recorded together as full strength, each tested.`] : []),
  ];
}
