// The recorded findings as blocks of a note: plain yes and no answers in a sentence each, measured ones on a line.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { FindingSection } from '@/lib/knowledge/schema/finding';
import { isSiteOfPain } from './finding-order';
import {
  answeredIn,
  EXAMINATION_SECTIONS,
  type FindingWithAnswers,
  findingLine,
  isWithoutResult,
  withSides,
} from './note-findings';
import { detailsOf } from './told-lines';
import type { EncounterDto, ObservationDto } from './types';

const NIGHT_AND_MORNING: readonly string[] = [
  'night-pain',
  'morning-stiffness-minutes',
  'waking-second-half-of-night',
  'unrefreshing-sleep-or-fatigue',
];

const EXAMINATION_TITLES: Partial<Record<FindingSection, string>> = {
  inspection: 'Inspection',
  palpation: 'Palpation',
  'range-of-motion': 'Movement',
  neurology: 'Nerves',
  'special-tests': 'Special tests',
};

const STATES = [
  ['present', 'Present'],
  ['absent', 'Absent'],
  ['equivocal', 'Equivocal'],
  ['could-not-test', 'Could not be tested'],
  ['not-tested', 'Not asked'],
] as const;

/** Site, onset and course, what changes it, night and morning, function and treatment, then the person. */
export function historyLines(encounter: EncounterDto, knowledge: KnowledgeBase): string[] {
  const of = (...sections: readonly FindingSection[]) =>
    answeredIn(knowledge, sections, encounter.observations);
  const isAtNight = ({ finding }: FindingWithAnswers) => NIGHT_AND_MORNING.includes(finding.id);
  const isSite = ({ finding }: FindingWithAnswers) => isSiteOfPain(finding.id);
  const isNot = (test: (one: FindingWithAnswers) => boolean) => (one: FindingWithAnswers) =>
    !test(one);
  const { historyDetail } = encounter;
  const told = historyDetail ? { ...historyDetail, height: null, weight: null } : null;
  const size = historyDetail ? { ...historyDetail, activities: [], treatments: [] } : null;
  return [
    ...block('Site', of('complaint').filter(isSite)),
    ...block('Onset, course and quality', of('complaint').filter(isNot(isSite))),
    ...block('Aggravating and relieving', of('pain-behaviour').filter(isNot(isAtNight))),
    ...block('Night and morning', of('pain-behaviour').filter(isAtNight)),
    ...detailsOf({ historyDetail: told }),
    ...block('Past history', of('medical-history')),
    ...block('Medication', of('medications')),
    ...block('Family', of('family-history')),
    ...detailsOf({ historyDetail: size }),
    ...block('Lifestyle', of('lifestyle')),
  ];
}

/** By kind of examination. What has no result stands in its own part of the note. */
export function examinationLines(encounter: EncounterDto, knowledge: KnowledgeBase): string[] {
  const tested = encounter.observations.filter((one) => !isWithoutResult(one));
  return EXAMINATION_SECTIONS.flatMap((section) =>
    block(EXAMINATION_TITLES[section] ?? section, answeredIn(knowledge, [section], tested)),
  );
}

function block(title: string, found: readonly FindingWithAnswers[]): string[] {
  const own = found.flatMap(({ finding, answers }) => {
    const told = answers.filter((one) => !isPlain(finding, one));
    return told.length > 0 ? [findingLine({ finding, answers: told })] : [];
  });
  const plain = STATES.flatMap(([state, word]) => {
    const items = found.flatMap(({ finding, answers }) => {
      const same = answers.filter((one) => isPlain(finding, one) && one.state === state);
      return same.length > 0 ? [withSides(finding.label, same)] : [];
    });
    return items.length > 0 ? [`${word}: ${items.join('; ')}.`] : [];
  });
  return [...own, ...(plain.length > 0 ? [`${title}. ${plain.join(' ')}`] : [])];
}

/** A yes or a no without a number, a choice, a detail or words of its own. */
function isPlain(finding: FindingWithAnswers['finding'], answer: ObservationDto): boolean {
  const { state, value, option, detail } = answer;
  const hasOwnWords = finding.abnormal !== undefined && (state === 'present' || state === 'absent');
  return state !== null && value === null && option === null && detail === null && !hasOwnWords;
}
