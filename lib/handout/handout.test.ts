import { describe, expect, test } from 'vitest';
import { toAssessmentInput } from '@/lib/encounters/assessment-input';
import { encounterIdSchema } from '@/lib/encounters/schema';
import type { EncounterDto, ObservationDto } from '@/lib/encounters/types';
import { assess } from '@/lib/engine/assess';
import { gradeOf, namesIn } from '@/lib/knowledge/checks/reading-age';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { OrderDto } from '@/lib/orders/types';
import { patientIdSchema } from '@/lib/patients/schema';
import { careLevelOf } from './care-cards';
import { toHandout } from './handout';
import { handoutOptions, handoutQuery } from './options';
import type { Handout, HandoutOptions } from './types';

const ID = '7f3c2c1e-8f0e-4a8e-9f43-0c5a4f1f7d11';
const HIGHEST_GRADE = 7;
const SCIATICA = 'lumbar-disc-herniation-with-radiculopathy-l5';
const NOTHING_CHOSEN: HandoutOptions = {
  isLarge: false,
  namesConsidered: false,
  exerciseIds: null,
};

function present(findingId: string): ObservationDto {
  return {
    findingId,
    side: null,
    state: 'present',
    value: null,
    option: null,
    unit: null,
    bulk: false,
    detail: null,
    recordedBy: 'Dr Example',
    recordedAt: '2026-11-23T10:00:00.000Z',
    version: 1,
  };
}

type Given = {
  readonly workingDiagnosis?: string | null;
  readonly candidates?: EncounterDto['judgement']['candidates'];
  readonly observations?: readonly ObservationDto[];
  readonly orders?: readonly OrderDto[];
  readonly options?: Partial<HandoutOptions>;
  readonly sex?: EncounterDto['patient']['sex'];
  readonly ageYears?: number;
};

function anEncounter(given: Given): EncounterDto {
  return {
    id: encounterIdSchema.parse(ID),
    patient: {
      id: patientIdSchema.parse(ID),
      familyName: 'Example',
      givenName: 'Erin',
      birthDate: '1968-04-12',
      sex: given.sex ?? 'female',
      genderText: null,
      recordNumber: '1',
      allergyStatus: 'not-asked',
      allergyText: null,
      version: 1,
    },
    ageYears: given.ageYears ?? 58,
    setting: 'primary-care',
    complaints: ['hip'],
    complaintText: '',
    complaintVersion: 1,
    status: 'open',
    startedAt: '2026-11-23T10:00:00.000Z',
    owner: 'Dr Example',
    version: 1,
    observations: given.observations ?? [],
    painDrawing: null,
    historyDetail: null,
    judgement: {
      workingDiagnosis: given.workingDiagnosis ?? null,
      certainty: given.workingDiagnosis ? 'probable' : null,
      candidates: given.candidates ?? [],
      version: 1,
    },
    firstImpression: null,
  };
}

function handoutOf(given: Given): Handout {
  const knowledge = knowledgeBase();
  const encounter = anEncounter(given);
  const assessed = assess(knowledge, toAssessmentInput(encounter, knowledge));
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error));
  return toHandout({
    encounter,
    mustNotMiss: assessed.value.mustNotMiss,
    orders: given.orders ?? [],
    followUps: [],
    knowledge,
    options: { ...NOTHING_CHOSEN, ...given.options },
  });
}

function anOrder(overrides: Partial<OrderDto>): OrderDto {
  return {
    id: ID,
    testId: 'xray-hip-and-pelvis',
    status: 'ordered',
    urgency: 'routine',
    appropriateness: null,
    rule: null,
    reason: '',
    resultText: null,
    cancelledReason: null,
    requestText: null,
    reviewNote: null,
    reviewedBy: null,
    reviewedAt: null,
    orderedBy: 'Dr Example',
    orderedAt: '2026-11-23T10:00:00.000Z',
    version: 1,
    ...overrides,
  };
}

const chosenIn = ({ offered }: Handout) =>
  offered.filter(({ isChosen }) => isChosen).map(({ exercise }) => exercise.id);

describe('what the patient is told about the cause', () => {
  test('is the working diagnosis in plain words, never the ranking', () => {
    expect(handoutOf({ workingDiagnosis: 'deep-gluteal-syndrome' }).thought).toMatchObject({
      kind: 'stated',
      certainty: 'probable',
      label: 'A nerve that is pressed deep in the bottom (Deep gluteal syndrome)',
    });
  });

  test('is that nobody knows yet while none is stated; names only when the clinician wants them', () => {
    const candidates = [
      { conditionId: 'hip-osteoarthritis', position: 1, dismissedReason: null, note: null },
      { conditionId: 'hip-dysplasia', position: 2, dismissedReason: 'age', note: null },
    ];

    expect(handoutOf({ candidates }).thought).toEqual({ kind: 'not-known', considered: [] });
    expect(handoutOf({ candidates, options: { namesConsidered: true } }).thought).toEqual({
      kind: 'not-known',
      considered: ['A worn hip joint (Hip osteoarthritis)'],
    });
  });
});

describe('exercises', () => {
  test('are proposed for the condition, of more than one kind', () => {
    const handout = handoutOf({ workingDiagnosis: 'non-specific-low-back-pain' });

    const kinds = handout.offered.flatMap((one) => (one.isChosen ? [one.exercise.kind] : []));
    expect(kinds).toHaveLength(4);
    expect(new Set(kinds).size).toBe(4);
  });

  test('that the record speaks against are left out with the reason, even when the address asks', () => {
    const handout = handoutOf({
      workingDiagnosis: 'deep-gluteal-syndrome',
      observations: [present('hip-replacement')],
      options: { exerciseIds: ['gluteal-stretch', 'walking'] },
    });

    expect(chosenIn(handout)).toEqual(['walking']);
    expect(handout.excluded.map(({ exercise }) => exercise.id)).toContain('gluteal-stretch');
    expect(handout.excluded[0]?.because).toContain('Recorded: Hip replacement: present.');
  });

  test('keep the question that nobody asked', () => {
    const handout = handoutOf({ workingDiagnosis: 'deep-gluteal-syndrome' });

    const stretch = handout.offered.find(({ exercise }) => exercise.id === 'gluteal-stretch');
    expect(stretch?.unless.join(' ')).toContain(
      'Leave this out after a hip replacement, unless your surgeon agrees.',
    );
  });

  test('say nothing of pregnancy to a man or after the childbearing years', () => {
    const textFor = (sex: 'female' | 'male', ageYears: number) =>
      handoutOf({ workingDiagnosis: 'deep-gluteal-syndrome', sex, ageYears })
        .offered.flatMap(({ unless, toCheck }) => [...unless, ...toCheck])
        .join(' ');

    expect(textFor('female', 30)).toContain('pregnancy');
    expect(textFor('female', 60)).not.toContain('pregnancy');
    expect(textFor('male', 30)).not.toContain('pregnancy');
  });

  test('leave to the clinician what only a picture can tell', () => {
    const { offered } = handoutOf({ workingDiagnosis: 'non-specific-low-back-pain' });
    const press = offered.find(({ exercise }) => exercise.id === 'prone-press-up');

    expect(press?.toCheck).toEqual(['Not with a slipped or cracked back bone.']);
    expect(press?.unless.join(' ')).not.toContain('cracked');
  });

  test('and general advice are not given by themselves while a red flag stands', () => {
    const handout = handoutOf({
      workingDiagnosis: 'hip-osteoarthritis',
      observations: [present('saddle-numbness'), present('urinary-retention')],
    });

    expect(handout.isFlagged).toBe(true);
    expect(chosenIn(handout)).toEqual([]);
    expect(handout.advice.map(({ id }) => id)).not.toContain('prevention');
  });

  test('are not more than five, whatever the address says', () => {
    const exercise = [...knowledgeBase().exercises.keys()];

    expect(handoutOptions({ chosen: 'yes', exercise }).exerciseIds).toHaveLength(5);
    expect(handoutOptions({ chosen: 'yes' }).exerciseIds).toEqual([]);
    expect(handoutOptions({ exercise: 'walking' }).exerciseIds).toBeNull();
    expect(handoutOptions({ chosen: 'yes', exercise: '<script>' }).exerciseIds).toEqual([]);
  });
});

test('the options of a handout survive their address', () => {
  const options = { isLarge: true, namesConsidered: true, exerciseIds: ['bridge', 'walking'] };
  const query = new URLSearchParams(handoutQuery(options));

  expect(
    handoutOptions({
      ...Object.fromEntries(query),
      exercise: query.getAll('exercise'),
    }),
  ).toEqual(options);
});

test('orders are told in plain words with their name, cancelled ones not at all', () => {
  const { nextSteps } = handoutOf({
    orders: [
      anOrder({ urgency: 'urgent' }),
      anOrder({ testId: 'inflammatory-markers', status: 'cancelled' }),
      anOrder({ testId: 'none' }),
    ],
  });

  expect(nextSteps).toEqual([
    'You need an X-ray. Its name: X-ray of hip and pelvis. It will be done soon, within two weeks.',
    'You do not need an X-ray or a scan for now.',
  ]);
});

test('when no imaging is needed and no visit is planned, the sheet says that it is open', () => {
  const { nextSteps } = handoutOf({
    orders: [anOrder({ testId: 'none', reason: 'Anxious about cancer' })],
  });

  expect(nextSteps).toEqual([
    'You do not need an X-ray or a scan for now.',
    'No visit is planned yet. Ask us when to come back, and what to do if you get no better.',
  ]);
});

test('the reason for an order is for colleagues and never on the sheet', () => {
  const handout = handoutOf({
    orders: [
      anOrder({ reason: 'Anxious about cancer' }),
      anOrder({ testId: 'none', reason: 'Anxious about cancer' }),
    ],
  });

  expect(JSON.stringify(handout)).not.toContain('Anxious');
});

describe('when to come back', () => {
  test('stands in three levels, the most urgent first, for a hip without a diagnosis too', () => {
    const { careCards } = handoutOf({});

    expect(careCards.map(({ level }) => level)).toEqual(['now', 'today', 'soon']);
    expect(careCards[0]?.points.join(' ')).toContain('cannot pass water');
    expect(careCards.flatMap(({ points }) => points).join(' ')).toContain('groin hurts at rest');
  });

  test('loses no warning of the knowledge base', () => {
    for (const { id, kind, points } of knowledgeBase().advice.values()) {
      if (kind !== 'when-to-come-back' || id === 'shingles') continue;
      expect(points.map(careLevelOf), id).not.toContain(null);
    }
  });
});

describe('advice for the day', () => {
  const adviceOf = (given: Given) => handoutOf(given).advice;

  test('begins with moving on, and is five topics at most, without shoes nobody asked about', () => {
    const ids = adviceOf({ workingDiagnosis: SCIATICA }).map(({ id }) => id);

    expect(ids[0]).toBe('keep-moving');
    expect(ids.slice(1, 3)).toEqual(['sitting-well', 'lifting-well']);
    expect(ids.length).toBeLessThanOrEqual(5);
    expect(ids).not.toContain('footwear');
  });

  test('speaks of shoes where the record does, and of high heels to a man only then', () => {
    const shoes = (...observations: ObservationDto[]) =>
      adviceOf({ workingDiagnosis: SCIATICA, sex: 'male', observations })
        .find(({ id }) => id === 'footwear')
        ?.points.join(' ');

    expect(shoes()).toBeUndefined();
    expect(shoes(present('unsupportive-footwear'))).not.toContain('high heels');
    expect(shoes(present('high-heels'))).toContain('high heels');
  });
});

test('every handout can be read at the age of twelve', { timeout: 30_000 }, () => {
  const knowledge = knowledgeBase();
  const names = namesIn(knowledge);
  for (const workingDiagnosis of knowledge.conditions.keys()) {
    const handout = handoutOf({ workingDiagnosis });
    expect(gradeOf(wordsIn(handout), names), workingDiagnosis).toBeLessThanOrEqual(HIGHEST_GRADE);
  }
});

test('a grown-up is not warned of what concerns a child', () => {
  const soon = (ageYears: number) =>
    handoutOf({ ageYears }).careCards.find(({ level }) => level === 'soon')?.points ?? [];

  expect(soon(57).join(' ')).not.toContain('child');
  expect(soon(12).join(' ')).toContain('child or teenager');
});

test('every test of the knowledge base has a plain name for the patient', {
  timeout: 30_000,
}, () => {
  for (const { id } of knowledgeBase().tests.values()) {
    const [step] = handoutOf({ orders: [anOrder({ testId: id })] }).nextSteps;
    expect(step, id).not.toMatch(/^You need a test\./);
  }
});

function wordsIn({ thought, advice, offered, careCards }: Handout): string {
  return [
    thought.kind === 'stated' ? thought.text : '',
    ...advice.flatMap(({ points }) => points),
    ...offered
      .filter(({ isChosen }) => isChosen)
      .flatMap(({ exercise, unless }) => [...exercise.steps, ...exercise.stopIf, ...unless]),
    ...careCards.flatMap(({ points }) => points),
  ].join(' ');
}
