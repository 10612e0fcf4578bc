// The recorded findings in words, as a clinician writes them: what was found, what was not, what was not asked.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding, FindingSection } from '@/lib/knowledge/schema/finding';
import { detailInWords, shadeSign } from './answer-detail';
import { isInKnowledge } from './assessment-input';
import { durationInWords } from './duration-in-words';
import { byClinicalOrder } from './finding-order';
import type { EncounterDto, ObservationDto } from './types';

/** Stands after what was recorded with "the rest of this block is negative". */
export const BULK_MARK = '*';

export const HISTORY_SECTIONS: readonly FindingSection[] = [
  'complaint',
  'pain-behaviour',
  'medical-history',
  'medications',
  'family-history',
  'lifestyle',
];
export const EXAMINATION_SECTIONS: readonly FindingSection[] = [
  'inspection',
  'palpation',
  'range-of-motion',
  'neurology',
  'special-tests',
];
export const RESULT_SECTIONS: readonly FindingSection[] = ['laboratory', 'imaging'];

export type FindingWithAnswers = {
  readonly finding: Finding;
  readonly answers: readonly ObservationDto[];
};

/** Findings with at least one answer, in the order in which a clinician asks and examines. */
export function answeredIn(
  knowledge: KnowledgeBase,
  sections: readonly FindingSection[],
  observations: readonly ObservationDto[],
): readonly FindingWithAnswers[] {
  return sections.flatMap((section) =>
    [...knowledge.findings.values()]
      .filter((finding) => finding.section === section && !finding.redFlag)
      .toSorted(byClinicalOrder)
      .map((finding) => ({
        finding,
        answers: answersTo(finding, observations).filter((one) => isInKnowledge(knowledge, one)),
      }))
      .filter(({ answers }) => answers.length > 0),
  );
}

function answersTo(
  finding: Finding,
  observations: readonly ObservationDto[],
): readonly ObservationDto[] {
  return observations.filter(({ findingId }) => findingId === finding.id);
}

/** What was answered and this release no longer has, by the ids it was recorded with. */
export function noLongerKnownLines(
  knowledge: KnowledgeBase,
  observations: readonly ObservationDto[],
): string[] {
  return observations
    .filter((one) => !isInKnowledge(knowledge, one))
    .map(({ findingId, side, state, value, option, unit }) => {
      const answer = value === null ? (option ?? state ?? '') : `${value} ${unit ?? ''}`.trimEnd();
      return `${findingId}: ${side ? `${side} ` : ''}${answer}. Carries no weight here.`;
    });
}

/** "Hip internal rotation: left 35 degrees, right 10 degrees."; "Groin pain: present on the right." */
export function findingLine({ finding, answers }: FindingWithAnswers): string {
  const parts = answers
    .toSorted((first, second) => (first.side ?? '').localeCompare(second.side ?? ''))
    .map((answer) => `${answerWithSide(finding, answer)}${answer.bulk ? BULK_MARK : ''}`);
  return `${nameOf(finding)}: ${parts.join(', ')}.`;
}

/** Labels like "Worst pain, 0 to 10" name their scale; the answer then says "7 of 10". */
const SCALE = /, 0 to (\d+)$/;

function nameOf({ label }: Finding): string {
  return label.replace(SCALE, '');
}

/** A number follows its side, a word goes before it: as it is said. */
function answerWithSide(finding: Finding, answer: ObservationDto): string {
  const words = answerInWords(finding, answer);
  const detail = detailInWords(answer.detail);
  const said = detail ? `${words} (${detail})` : words;
  if (answer.side === null) return said;
  return answer.value === null ? `${said} on the ${answer.side}` : `${answer.side} ${said}`;
}

function answerInWords(finding: Finding, { state, value, option, detail }: ObservationDto): string {
  if (value !== null) return measured(finding, value, shadeSign(detail));
  if (option !== null) return finding.outcomes.find(({ id }) => id === option)?.label ?? option;
  if (finding.abnormal && state === 'present') return finding.abnormal.label;
  if (finding.abnormal && state === 'absent') return `not ${finding.abnormal.label}`;
  if (state === 'could-not-test') return 'could not be tested';
  return (state ?? 'not-tested').replaceAll('-', ' ');
}

function measured({ label, unit }: Finding, value: number, shade: string): string {
  const top = SCALE.exec(label)?.[1];
  if (top !== undefined) return `${value} of ${top}`;
  return unit === 'days' ? durationInWords(value) : withUnit(`${value}${shade}`, unit);
}

/** "35 degrees", but "MRC grade 4": a grade is named before its number. */
function withUnit(value: string, unit: string | undefined): string {
  if (!unit) return value;
  return unit.endsWith('grade') ? `${unit} ${value}` : `${value} ${unit}`;
}

/**
 * What belongs to a full examination of these complaints and has no answer, plus what was marked as
 * not tested. Silence must not read as normal.
 */
export function notTested(knowledge: KnowledgeBase, encounter: EncounterDto): readonly string[] {
  return examinationOf(knowledge).flatMap((finding) => {
    const answers = answersTo(finding, encounter.observations);
    if (answers.length > 0) return namedWithSides(finding, answers, 'not-tested');
    return finding.core && appliesTo(finding, encounter) ? [finding.label] : [];
  });
}

/** What was tried and gave no result, which is neither normal nor forgotten. */
export function couldNotBeTested(
  knowledge: KnowledgeBase,
  { observations }: Pick<EncounterDto, 'observations'>,
): readonly string[] {
  return examinationOf(knowledge).flatMap((finding) =>
    namedWithSides(finding, answersTo(finding, observations), 'could-not-test'),
  );
}

function examinationOf({ findings }: KnowledgeBase): readonly Finding[] {
  return [...findings.values()]
    .filter(({ section, redFlag }) => EXAMINATION_SECTIONS.includes(section) && !redFlag)
    .toSorted((a, b) => {
      const gap = EXAMINATION_SECTIONS.indexOf(a.section) - EXAMINATION_SECTIONS.indexOf(b.section);
      return gap === 0 ? byClinicalOrder(a, b) : gap;
    });
}

/** "FADIR (right)", or nothing where no answer is of this state. */
function namedWithSides(
  finding: Finding,
  answers: readonly ObservationDto[],
  state: ObservationDto['state'],
): readonly string[] {
  const named = answers.filter((answer) => answer.state === state);
  return named.length === 0 ? [] : [withSides(finding.label, named)];
}

export function isWithoutResult({ state }: ObservationDto): boolean {
  return state === 'not-tested' || state === 'could-not-test';
}

/** "Groin pain (right)", "FADIR (left, right*)", "Smoking*". */
export function withSides(label: string, answers: readonly ObservationDto[]): string {
  const mark = ({ bulk }: ObservationDto) => (bulk ? BULK_MARK : '');
  const sides = answers
    .filter(({ side }) => side !== null)
    .map((answer) => `${answer.side}${mark(answer)}`)
    .toSorted();
  const whole = answers.filter(({ side }) => side === null).map(mark)[0] ?? '';
  return `${label}${whole}${sides.length > 0 ? ` (${sides.join(', ')})` : ''}`;
}

function appliesTo({ complaints }: Finding, encounter: EncounterDto): boolean {
  return complaints.length === 0 || complaints.some((one) => encounter.complaints.includes(one));
}
