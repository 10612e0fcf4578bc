import { expect, test } from 'vitest';
import { assess } from '@/lib/engine/assess';
import { knowledgeBase } from '@/lib/knowledge/current';
import { patientIdSchema } from '@/lib/patients/schema';
import { toAssessmentInput } from './assessment-input';
import { judgementLines, planLines } from './note-reasoning';
import { noteText } from './note-text';
import type { RecordedOrder } from './recorded-orders';
import { encounterIdSchema } from './schema';
import { toldLines } from './told-lines';
import type { EncounterDto, ObservationDto } from './types';

const ID = '7f3c2c1e-8f0e-4a8e-9f43-0c5a4f1f7d11';

function anObservation(overrides: Partial<ObservationDto>): ObservationDto {
  return {
    findingId: 'groin-pain',
    side: null,
    state: null,
    value: null,
    option: null,
    unit: null,
    bulk: false,
    detail: null,
    recordedBy: 'Dr Example',
    recordedAt: '2026-11-23T10:00:00.000Z',
    version: 1,
    ...overrides,
  };
}

function anEncounterDto(observations: readonly ObservationDto[]): EncounterDto {
  return {
    id: encounterIdSchema.parse(ID),
    patient: {
      id: patientIdSchema.parse(ID),
      familyName: 'Example',
      givenName: 'Erin',
      birthDate: '1968-04-12',
      sex: 'female',
      genderText: null,
      recordNumber: '1',
      allergyStatus: 'not-asked',
      allergyText: null,
      version: 1,
    },
    ageYears: 58,
    setting: 'primary-care',
    complaints: ['hip'],
    complaintText: 'Stiff hip.',
    complaintVersion: 1,
    status: 'open',
    startedAt: '2026-11-23T10:00:00.000Z',
    owner: 'Dr Example',
    version: 1,
    observations,
    painDrawing: null,
    historyDetail: null,
    judgement: {
      workingDiagnosis: 'hip-osteoarthritis',
      certainty: 'probable',
      candidates: [],
      version: 1,
    },
    firstImpression: null,
  };
}

function noteOf(
  observations: readonly ObservationDto[],
  orders: readonly RecordedOrder[] = [],
): string {
  const knowledge = knowledgeBase();
  const encounter = anEncounterDto(observations);
  const assessed = assess(knowledge, toAssessmentInput(encounter, knowledge));
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error));
  return noteText({ encounter, assessment: assessed.value, orders, knowledge });
}

/** The lines under a heading. */
function sectionOf(note: string, heading: string): string {
  return note.split('\n\n').find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

test('the sections stand in the order clinicians read a note', () => {
  const headings = noteOf([]).match(/^[A-Z][A-Z' ]+$/gm);

  expect(headings).toEqual([
    'PRESENTING COMPLAINT',
    'HISTORY',
    'RED FLAGS',
    'EXAMINATION',
    'NOT TESTED',
    'DIFFERENTIAL',
    'MUST NOT MISS',
    'ADVICE ON TESTS',
    "CLINICIAN'S JUDGEMENT",
    'ORDERS',
    'PLAN AND SAFETY NET',
  ]);
});

test('both sides of an examination stand on one line, with units', () => {
  const note = noteOf([
    anObservation({ findingId: 'hip-internal-rotation', side: 'left', value: 32 }),
    anObservation({ findingId: 'hip-internal-rotation', side: 'right', value: 10 }),
  ]);

  expect(sectionOf(note, 'EXAMINATION')).toMatch(/: left 32 \S+, right 10 \S+\.$/);
});

test('muscle power reads as clinicians write it', () => {
  const note = noteOf([
    anObservation({ findingId: 'ankle-dorsiflexion-strength', side: 'right', value: 3 }),
  ]);

  expect(sectionOf(note, 'EXAMINATION')).toMatch(/: right MRC grade 3\.$/);
});

test('how an angle was read, a grade and its sign follow the answer', () => {
  const note = noteOf([
    anObservation({
      findingId: 'hip-internal-rotation',
      side: 'right',
      value: 10,
      detail: { tool: 'goniometer', position: 'prone' },
    }),
    anObservation({
      findingId: 'ankle-reflex-reduced',
      side: 'left',
      state: 'absent',
      detail: { reflexGrade: '3' },
    }),
    anObservation({
      findingId: 'knee-extension-strength',
      side: 'left',
      value: 4,
      detail: { shade: 'plus' },
    }),
  ]);

  const examination = sectionOf(note, 'EXAMINATION');
  expect(examination).toContain('Hip internal rotation: right 10 degrees (prone, goniometer).');
  expect(examination).toContain('absent (grade 3, brisk) on the left');
  expect(examination).toContain('left MRC grade 4+');
});

test('the note names the allergies, and the first test that the guideline asks for', () => {
  const note = noteOf([]);

  expect(sectionOf(note, 'PRESENTING COMPLAINT')).toContain('Allergies: not asked.');
  expect(sectionOf(note, 'ADVICE ON TESTS')).toMatch(/^First test: .*X-ray/m);
});

test('what was not asked is never told as normal', () => {
  const note = noteOf([anObservation({ findingId: 'fever', state: 'absent' })]);

  const redFlags = sectionOf(note, 'RED FLAGS');
  expect(redFlags).toMatch(/^1 of \d+ asked or examined, 0 present\.$/m);
  expect(redFlags).toMatch(/^Not asked or examined:\nCauda equina and cord: .*saddle/im);
  expect(sectionOf(note, 'NOT TESTED')).toMatch(/^Without a result: /m);
  expect(sectionOf(note, 'EXAMINATION')).toContain('Nothing recorded.');
});

test('what could not be tested is listed among the findings without a result', () => {
  const label = knowledgeBase().findings.get('fadir')?.label ?? '';

  const note = noteOf([
    anObservation({ findingId: 'fadir', side: 'left', state: 'could-not-test' }),
  ]);

  expect(sectionOf(note, 'NOT TESTED')).toContain(`Could not be tested: ${label} (left).`);
  expect(note.split(label)).toHaveLength(2);
});

test('answers recorded in bulk carry a mark that is explained', () => {
  const note = noteOf([anObservation({ findingId: 'smoking', state: 'absent', bulk: true })]);

  expect(sectionOf(note, 'HISTORY')).toContain('Lifestyle. Absent: Current smoker*.');
  expect(sectionOf(note, 'RECORDED TOGETHER')).toContain('* Recorded together as negative');
});

test('a note of nothing asked says so, and never that nothing was present', () => {
  const note = noteOf([]);

  expect(sectionOf(note, 'RED FLAGS')).toMatch(/^None of \d+ asked or examined\.$/m);
  expect(note).not.toContain('0 present');
  expect(sectionOf(note, 'DIFFERENTIAL')).toContain('No finding is recorded');
});

test('findings read as they are said, left before right', () => {
  const note = noteOf([
    anObservation({ findingId: 'groin-pain', side: 'right', state: 'present' }),
    anObservation({ findingId: 'fadir', side: 'right', state: 'could-not-test' }),
    anObservation({ findingId: 'hip-internal-rotation', side: 'right', value: 10 }),
    anObservation({ findingId: 'hip-internal-rotation', side: 'left', value: 32 }),
  ]);

  expect(sectionOf(note, 'HISTORY')).toContain('Site. Present: Groin pain (right).');
  expect(sectionOf(note, 'NOT TESTED')).toContain('Could not be tested: ');
  expect(sectionOf(note, 'EXAMINATION')).toMatch(/: left 32 \S+, right 10 \S+\.$/m);
});

test('what a fired red flag asks for is the first thing in the note', () => {
  const note = noteOf([
    anObservation({ findingId: 'saddle-numbness', state: 'present' }),
    anObservation({ findingId: 'urinary-retention', state: 'present' }),
  ]);

  expect(note).toMatch(/^ACT NOW\nRed flag: suspect Cauda equina syndrome\. Emergency MRI/);
});

test('options of the condition are not told as a plan', () => {
  expect(sectionOf(noteOf([]), 'PLAN AND SAFETY NET')).toContain(
    'Options to discuss for Hip osteoarthritis, none chosen here:',
  );
});

test('a red flag that is present stands out', () => {
  const note = noteOf([anObservation({ findingId: 'saddle-numbness', state: 'present' })]);

  expect(sectionOf(note, 'RED FLAGS')).toMatch(/^PRESENT: .*saddle/im);
});

test('the differential gives probability, interval and the versions that made it', () => {
  const differential = sectionOf(noteOf([]), 'DIFFERENTIAL');

  expect(differential).toMatch(/^Knowledge kb-[0-9a-f]{12}, engine \d/m);
  expect(differential).toMatch(/^1\. .+: (under 1%|\d+%) \(90% interval .+ to .+\)$/m);
  expect(differential).toMatch(/^None of the listed conditions: /m);
});

test('orders tell the reason and the result, and "no imaging now" is one of them', () => {
  const order: RecordedOrder = {
    id: ID,
    testId: 'xray-hip-and-pelvis',
    status: 'resulted',
    urgency: 'same-day',
    reason: 'After a fall.',
    appropriateness: null,
    rule: null,
    resultText: 'No fracture.',
    cancelledReason: null,
    orderedBy: 'Dr Example',
    orderedAt: '2026-11-23T10:00:00.000Z',
  };
  const none = {
    ...order,
    testId: 'none',
    status: 'ordered',
    resultText: null,
    reason: 'Settling.',
  };

  const orders = sectionOf(noteOf([], [order, none]), 'ORDERS');

  expect(orders).toMatch(/: resulted, same day\. Reason: After a fall\. Result: No fracture\.$/m);
  expect(orders).toMatch(/^No imaging now\. Reason: Settling\.$/m);
});

test('the note ends with the safety net and the safety notice', () => {
  const note = noteOf([]);

  expect(sectionOf(note, 'PLAN AND SAFETY NET')).toContain('Safety net: Come back at once');
  expect(note).toMatch(/never replaces the judgement of a qualified clinician.*$/);
});

test('what a later release no longer has is still told, apart and without weight', () => {
  const dropped = anObservation({ findingId: 'dropped-by-a-release', state: 'present' });
  const noOption = anObservation({ findingId: 'onset', option: 'dropped-option' });

  const note = noteOf([dropped, noOption]);

  expect(sectionOf(note, 'NO LONGER IN THE KNOWLEDGE BASE').split('\n').slice(1)).toEqual([
    'dropped-by-a-release: present. Carries no weight here.',
    'onset: dropped-option. Carries no weight here.',
  ]);
  expect(sectionOf(note, 'HISTORY')).toContain('Nothing recorded.');
});

test('a drawing stands in the complaint, with what was answered otherwise', () => {
  const knowledge = knowledgeBase();
  const encounter = {
    ...anEncounterDto([
      anObservation({ findingId: 'groin-pain', side: 'right', state: 'present' }),
      anObservation({ findingId: 'buttock-pain', side: 'left', state: 'absent' }),
    ]),
    painDrawing: {
      marks: [
        { region: 'groin', side: 'right', sensation: 'pain' },
        { region: 'buttock', side: 'left', sensation: 'pain' },
        { region: 'coccyx', side: null, sensation: 'numbness' },
      ],
      worst: null,
      recordedBy: 'Dr Example',
      recordedAt: '2026-11-23T10:00:00.000Z',
      version: 1,
    },
  } as const;

  expect(toldLines(encounter, knowledge)).toEqual([
    'Pain drawing. Pain: right groin, left buttock. Numbness: tailbone.',
    'Drawn, but answered otherwise: Buttock pain, left: absent.',
  ]);
});

test('the history goes from site and onset to the person, plain answers in sentences', () => {
  const note = noteOf([
    anObservation({ findingId: 'smoking', state: 'absent' }),
    anObservation({ findingId: 'hypertension', state: 'equivocal' }),
    anObservation({ findingId: 'diabetes', state: 'present' }),
    anObservation({ findingId: 'night-pain', state: 'absent' }),
    anObservation({ findingId: 'pain-on-walking', state: 'present' }),
    anObservation({ findingId: 'pain-stairs-or-slopes', state: 'present' }),
    anObservation({ findingId: 'severity', value: 7 }),
    anObservation({ findingId: 'duration-days', value: 42 }),
    anObservation({ findingId: 'groin-pain', side: 'left', state: 'absent' }),
    anObservation({ findingId: 'groin-pain', side: 'right', state: 'present' }),
  ]);

  const label = (id: string) => knowledgeBase().findings.get(id)?.label;
  expect(sectionOf(note, 'HISTORY').split('\n').slice(1)).toEqual([
    'Site. Present: Groin pain (right). Absent: Groin pain (left).',
    'Duration: 6 weeks.',
    'Worst pain: 7 of 10.',
    `Aggravating and relieving. Present: ${label('pain-on-walking')}; ${label('pain-stairs-or-slopes')}.`,
    `Night and morning. Absent: ${label('night-pain')}.`,
    `Past history. Present: ${label('diabetes')}. Equivocal: ${label('hypertension')}.`,
    'Lifestyle. Absent: Current smoker.',
  ]);
});

test('an equivocal red flag is not told as not present', () => {
  const note = noteOf([anObservation({ findingId: 'osteoporosis', state: 'equivocal' })]);
  const label = knowledgeBase().findings.get('osteoporosis')?.label;

  expect(sectionOf(note, 'RED FLAGS')).toContain(`Equivocal: ${label}.`);
  expect(sectionOf(note, 'RED FLAGS')).not.toContain('and not present:');
});

test('at most six conditions are named as still open, and how many more', () => {
  const mustNotMiss = sectionOf(noteOf([]), 'MUST NOT MISS');

  const named = /^Not yet excluded, most probable first: (.*)\.$/m.exec(mustNotMiss)?.[1];
  expect(named?.split('; ')).toHaveLength(6);
  expect(mustNotMiss).toMatch(/^And \d+ others not yet excluded\.$/m);
});

test('the working diagnosis is not told again among what was considered', () => {
  const candidate = (conditionId: string, position: number) => ({
    conditionId,
    position,
    dismissedReason: null,
    note: null,
  });
  const { conditions } = knowledgeBase();
  const judgement = {
    workingDiagnosis: 'hip-osteoarthritis',
    certainty: 'probable',
    candidates: [candidate('hip-osteoarthritis', 1), candidate('hip-dysplasia', 2)],
    version: 1,
  } as const;

  expect(judgementLines(knowledgeBase(), judgement).slice(1)).toEqual([
    `Considered: ${conditions.get('hip-dysplasia')?.label}`,
  ]);
});

test('a plan without a working diagnosis says that none is stated', () => {
  const none = { workingDiagnosis: null, certainty: null, candidates: [], version: 1 };

  expect(planLines(knowledgeBase(), none)[0]).toBe('No working diagnosis is stated.');
});
