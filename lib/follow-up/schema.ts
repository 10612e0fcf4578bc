// Every input about follow-ups and confirmed diagnoses. Safe for the browser.
import * as z from 'zod';
import { idSchema } from '@/lib/knowledge/schema/primitives';
import { plainText } from '@/lib/patients/schema';

export const FOLLOW_UP_REASON_MAX_LENGTH = 300;
export const ACTIVITY_MAX_LENGTH = 200;
export const FOLLOW_UP_TEXT_MAX_LENGTH = 5_000;
export const DIAGNOSIS_TEXT_MAX_LENGTH = 300;
export const CORRECTION_REASON_MAX_LENGTH = 500;

export const GLOBAL_CHANGES = [
  'much-better',
  'better',
  'unchanged',
  'worse',
  'much-worse',
] as const;
export const WORK_STATUSES = ['usual', 'limited', 'unable', 'other-reason'] as const;
export const DIAGNOSIS_KINDS = ['condition', 'other', 'not-confirmed'] as const;
export const ESTABLISHED_BY = [
  'imaging',
  'operation',
  'laboratory',
  'specialist',
  'time-course',
  'other',
] as const;

export const followUpIdSchema = z.uuid({ error: 'Not a follow-up id' });

const versionSchema = z.number().int().min(0).max(2_000_000_000);

/** A list or a date box of the browser has no null: its empty choice is one. */
function emptyAsNull(value: string | null): string | null {
  return value === '' ? null : value;
}

/** 0 to 10 in whole numbers, as a radio sends them; null is "not asked". */
const scoreSchema = z.preprocess(
  (value: string | number | null) => (typeof value === 'string' ? SCORES.get(value) : value),
  z.number({ error: 'Choose 0 to 10' }).int().min(0).max(10).nullable(),
);
const SCORES = new Map<string, number | null>([
  ['', null],
  ...Array.from({ length: 11 }, (_, score): [string, number] => [String(score), score]),
]);

export const followUpPlanSchema = z.strictObject({
  dueOn: z.iso.date({ error: 'Enter the day of the follow-up' }),
  reason: plainText(FOLLOW_UP_REASON_MAX_LENGTH, 'the reason').min(1, {
    error: 'Say what is to be checked',
  }),
  idempotencyKey: z.uuid(),
});
export type FollowUpPlan = z.output<typeof followUpPlanSchema>;

export const followUpCancellationSchema = z.strictObject({
  reason: plainText(FOLLOW_UP_REASON_MAX_LENGTH, 'the reason').min(1, {
    error: 'Say why it is cancelled',
  }),
  baseVersion: versionSchema,
});
export type FollowUpCancellation = z.output<typeof followUpCancellationSchema>;

/** What it was in the end: a condition of the knowledge base, another in words, or not known yet. */
export const diagnosisSchema = z
  .strictObject({
    kind: z.enum(DIAGNOSIS_KINDS, { error: 'Choose one' }),
    conditionId: z.preprocess(emptyAsNull, idSchema.nullable()),
    text: plainText(DIAGNOSIS_TEXT_MAX_LENGTH, 'the diagnosis'),
    establishedBy: z.preprocess(
      emptyAsNull,
      z.enum(ESTABLISHED_BY, { error: 'Choose how' }).nullable(),
    ),
    establishedOn: z.preprocess(emptyAsNull, z.iso.date({ error: 'Enter the day' }).nullable()),
    /** Why an earlier confirmed diagnosis no longer holds. */
    correctionReason: plainText(CORRECTION_REASON_MAX_LENGTH, 'the reason'),
  })
  .superRefine((diagnosis, context) => {
    for (const [field, message] of missingOf(diagnosis)) {
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });
export type DiagnosisInput = z.output<typeof diagnosisSchema>;

/** As the form of a follow-up holds it: what was recorded before may still hold. */
export type DiagnosisForm = Omit<z.input<typeof diagnosisSchema>, 'kind'> & {
  readonly kind: DiagnosisInput['kind'] | 'unchanged';
};

type DiagnosisParts = {
  readonly kind: (typeof DIAGNOSIS_KINDS)[number];
  readonly conditionId: string | null;
  readonly text: string;
  readonly establishedBy: string | null;
  readonly establishedOn: string | null;
};

/** What each kind of diagnosis needs and lacks. */
function missingOf(diagnosis: DiagnosisParts): readonly (readonly [string, string])[] {
  const { kind, conditionId, text, establishedBy, establishedOn } = diagnosis;
  if (kind === 'not-confirmed') return [];
  const missing: (readonly [string, string])[] = [];
  if (kind === 'condition' && !conditionId) missing.push(['conditionId', 'Choose the condition']);
  if (kind === 'other' && text === '') missing.push(['text', 'Name the diagnosis']);
  if (!establishedBy) missing.push(['establishedBy', 'Choose how it was established']);
  if (!establishedOn) missing.push(['establishedOn', 'Enter the day it was established']);
  return missing;
}

/** A diagnosis on its own, or the correction of one. `baseVersion` is the version seen, 0 for none. */
export const diagnosisRecordSchema = z.strictObject({
  diagnosis: diagnosisSchema,
  baseVersion: versionSchema,
  idempotencyKey: z.uuid(),
});
export type DiagnosisRecord = z.output<typeof diagnosisRecordSchema>;

/** A follow-up that took place. Whatever is null or empty was not asked. */
export const followUpRecordSchema = z
  .strictObject({
    /** null: the patient came back without a plan. */
    followUpId: followUpIdSchema.nullable(),
    /** Of the planned follow-up; 0 without one. */
    baseVersion: versionSchema,
    painScore: scoreSchema,
    activity: plainText(ACTIVITY_MAX_LENGTH, 'the activity'),
    functionScore: scoreSchema,
    globalChange: z.preprocess(emptyAsNull, z.enum(GLOBAL_CHANGES).nullable()),
    workStatus: z.preprocess(emptyAsNull, z.enum(WORK_STATUSES).nullable()),
    text: plainText(FOLLOW_UP_TEXT_MAX_LENGTH, 'the text'),
    /** null: what was recorded before still holds. */
    diagnosis: z.preprocess(
      (value: DiagnosisForm | null) => (value?.kind === 'unchanged' ? null : value),
      diagnosisSchema.nullable(),
    ),
    diagnosisBaseVersion: versionSchema,
    idempotencyKey: z.uuid(),
  })
  .refine(({ activity, functionScore }) => functionScore === null || activity !== '', {
    path: ['activity'],
    error: 'Name the activity that the score is about',
  });
export type FollowUpRecord = z.output<typeof followUpRecordSchema>;
