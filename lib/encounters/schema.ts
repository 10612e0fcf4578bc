// Every input of an encounter. Safe for the browser: no database, no engine.
import * as z from 'zod';
import {
  complaintIdSchema,
  idSchema,
  settingIdSchema,
  sideSchema,
} from '@/lib/knowledge/schema/primitives';
import { patientIdSchema, plainText } from '@/lib/patients/schema';
import {
  MOST_DEGREES,
  PAINFUL,
  PLANTARS,
  POSITIONS,
  REFLEX_GRADES,
  SENSATIONS,
  STRENGTH_SHADES,
  TOOLS,
} from './answer-detail';
import { DISMISSAL_REASONS } from './dismissal-reasons';
import {
  ADDENDUM_MAX_LENGTH,
  COMPLAINT_TEXT_MAX_LENGTH,
  DISMISSAL_NOTE_MIN_LENGTH,
  NOTE_MAX_LENGTH,
  REASON_MAX_LENGTH,
} from './limits';

export const encounterIdSchema = z.uuid({ error: 'Not an encounter id' }).brand<'EncounterId'>();
export type EncounterId = z.output<typeof encounterIdSchema>;

export const observationStateSchema = z.enum(
  ['present', 'absent', 'equivocal', 'not-tested', 'could-not-test'],
  { error: 'Choose present, absent, equivocal, not tested or could not test' },
);

/** How an answer was found; what the finding takes is checked by the command. */
export const answerDetailSchema = z.strictObject({
  tool: z.exactOptional(z.enum(TOOLS, { error: 'Choose one of the tools' })),
  position: z.exactOptional(z.enum(POSITIONS, { error: 'Choose one of the positions' })),
  reflexGrade: z.exactOptional(z.enum(REFLEX_GRADES, { error: 'Choose 0 to 4 or clonus' })),
  shade: z.exactOptional(z.enum(STRENGTH_SHADES, { error: 'Choose minus or plus' })),
  painful: z.exactOptional(z.enum(PAINFUL, { error: 'Choose yes or no' })),
  degrees: z.exactOptional(
    z
      .number({ error: 'Enter a number' })
      .min(0, { error: `Enter 0 to ${MOST_DEGREES}` })
      .max(MOST_DEGREES, { error: `Enter 0 to ${MOST_DEGREES}` }),
  ),
  plantar: z.exactOptional(z.enum(PLANTARS, { error: 'Choose where the toes went' })),
  sensation: z.exactOptional(z.enum(SENSATIONS, { error: 'Choose reduced, absent or increased' })),
});

const versionSchema = z.number().int().min(0).max(2_000_000_000);

export const startEncounterSchema = z.strictObject({
  patientId: patientIdSchema,
  setting: settingIdSchema,
  complaints: z.array(complaintIdSchema).min(1, { error: 'Choose where the pain is' }).max(3),
  complaintText: plainText(COMPLAINT_TEXT_MAX_LENGTH, 'the complaint'),
});
export type StartEncounter = z.output<typeof startEncounterSchema>;

/**
 * One answer. Exactly one of state, value, option; what the finding allows is checked against the
 * knowledge base by the command. `baseVersion` is the version the clinician saw, 0 when unrecorded.
 */
export const observationSchema = z.strictObject({
  findingId: idSchema,
  side: sideSchema.nullable(),
  state: observationStateSchema.optional(),
  value: z.number({ error: 'Enter a number' }).finite().optional(),
  option: z.string().max(40).optional(),
  bulk: z.boolean().default(false),
  detail: answerDetailSchema.nullish(),
  baseVersion: versionSchema,
  /** The same key twice is one save. */
  idempotencyKey: z.uuid(),
});
export type ObservationInput = z.output<typeof observationSchema>;

/** "The rest of this block is negative": only unanswered, binary, non-red-flag findings. */
export const bulkNegativeSchema = z.strictObject({
  findings: z
    .array(z.strictObject({ findingId: idSchema, side: sideSchema.nullable() }))
    .min(1)
    .max(100),
  idempotencyKey: z.uuid(),
});
export type BulkNegative = z.output<typeof bulkNegativeSchema>;

export const complaintDetailsSchema = z.strictObject({
  setting: settingIdSchema,
  complaints: z.array(complaintIdSchema).min(1, { error: 'Choose where the pain is' }).max(3),
  complaintText: plainText(COMPLAINT_TEXT_MAX_LENGTH, 'the complaint'),
  baseVersion: versionSchema,
});
export type ComplaintDetails = z.output<typeof complaintDetailsSchema>;

const certaintySchema = z.enum(['confirmed', 'probable', 'possible'], {
  error: 'Say how sure you are',
});

/** A condition with how sure one is of it, or neither: none yet. */
export const firstImpressionSchema = z
  .strictObject({ conditionId: idSchema.nullable(), certainty: certaintySchema.nullable() })
  .refine(({ conditionId, certainty }) => (conditionId === null) === (certainty === null), {
    path: ['certainty'],
    error: 'Say how sure you are',
  });
export type FirstImpression = z.output<typeof firstImpressionSchema>;

export const judgementSchema = z.strictObject({
  workingDiagnosis: idSchema.nullable(),
  certainty: certaintySchema.nullable(),
  candidates: z
    .array(
      z
        .strictObject({
          conditionId: idSchema,
          position: z.number().int().min(1).max(20),
          dismissedReason: z.enum(DISMISSAL_REASONS).nullable(),
          note: plainText(REASON_MAX_LENGTH, 'the note').nullable(),
        })
        .refine(
          ({ dismissedReason, note }) =>
            dismissedReason !== 'other' || (note?.length ?? 0) >= DISMISSAL_NOTE_MIN_LENGTH,
          {
            path: ['note'],
            error: `Say why in ${DISMISSAL_NOTE_MIN_LENGTH} letters or more`,
          },
        ),
    )
    .max(20),
  baseVersion: versionSchema,
});
export type Judgement = z.output<typeof judgementSchema>;

export const noteSchema = z.strictObject({
  text: plainText(NOTE_MAX_LENGTH, 'the note').min(1, { error: 'The note is empty' }),
  baseVersion: versionSchema,
});
export type NoteInput = z.output<typeof noteSchema>;

export const signSchema = z.strictObject({
  reviewed: z.literal(true, { error: 'Tick that you have reviewed the record' }),
  /** Step-up: the clinician's password again. */
  password: z.string().min(1, { error: 'Enter your password' }).max(200),
  /** Red flags present or unasked need a word each before signing. */
  redFlagDispositions: z
    .array(
      z.strictObject({
        findingId: idSchema,
        text: plainText(REASON_MAX_LENGTH, 'the reason').min(1, {
          error: 'Say what was done or why not',
        }),
      }),
    )
    .max(60),
  baseVersion: versionSchema,
});
export type SignInput = z.output<typeof signSchema>;

export const addendumSchema = z.strictObject({
  text: plainText(ADDENDUM_MAX_LENGTH, 'the addendum').min(1, { error: 'Write the addendum' }),
  idempotencyKey: z.uuid(),
});
export type AddendumInput = z.output<typeof addendumSchema>;

/** `team`: every open encounter of the clinic. */
export const worklistFilterSchema = z.enum([
  'mine',
  'awaiting-results',
  'follow-up-due',
  'flagged',
  'signed-today',
  'team',
]);
export type WorklistFilter = z.output<typeof worklistFilterSchema>;

/** By what the worklist is sorted; with a minus the other way round. */
export const worklistSortSchema = z.enum(['patient', '-patient', 'age', '-age', 'saved', '-saved']);
export type WorklistSort = z.output<typeof worklistSortSchema>;
