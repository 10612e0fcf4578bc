import { expect, test } from 'vitest';
import { diagnosisSchema, followUpRecordSchema } from './schema';

const NOTHING_ASKED = {
  followUpId: null,
  baseVersion: 0,
  painScore: '',
  activity: '',
  functionScore: '',
  globalChange: '',
  workStatus: '',
  text: '',
  diagnosis: null,
  diagnosisBaseVersion: 0,
  idempotencyKey: '9b2f6f0e-5a0e-4c0e-9a51-0d8f2a1c7e11',
};

test('an empty choice is "not asked", and a score of 0 is not', () => {
  expect(followUpRecordSchema.parse({ ...NOTHING_ASKED, painScore: '0' })).toMatchObject({
    painScore: 0,
    functionScore: null,
    globalChange: null,
    workStatus: null,
  });
});

test('what was parsed can be parsed again: the form and the server share the schema', () => {
  const parsed = followUpRecordSchema.parse({ ...NOTHING_ASKED, painScore: '10' });

  expect(followUpRecordSchema.parse(parsed)).toEqual(parsed);
});

test.each(['11', '-1', '3.5', 'much', 11, 2.5])('%s is no score', (painScore) => {
  expect(followUpRecordSchema.safeParse({ ...NOTHING_ASKED, painScore }).success).toBe(false);
});

test('a score of function needs the activity it is about', () => {
  const scored = { ...NOTHING_ASKED, functionScore: '4' };

  expect(followUpRecordSchema.safeParse(scored).success).toBe(false);
  expect(followUpRecordSchema.safeParse({ ...scored, activity: 'Stairs' }).success).toBe(true);
});

test('a confirmed diagnosis says which, how and when; one that is not confirmed says none of it', () => {
  const empty = {
    conditionId: '',
    text: '',
    establishedBy: '',
    establishedOn: '',
    correctionReason: '',
  };
  const missing = (kind: string) =>
    diagnosisSchema.safeParse({ ...empty, kind }).error?.issues.map(({ path }) => path.join('.'));

  expect(missing('condition')).toEqual(['conditionId', 'establishedBy', 'establishedOn']);
  expect(missing('other')).toEqual(['text', 'establishedBy', 'establishedOn']);
  expect(missing('not-confirmed')).toBeUndefined();
});
