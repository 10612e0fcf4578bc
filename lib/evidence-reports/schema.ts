// Every input about reports. Safe for the browser.
import * as z from 'zod';
import { idSchema } from '@/lib/knowledge/schema/primitives';
import { plainText } from '@/lib/patients/schema';

export const REPORT_MAX_LENGTH = 2_000;

export const evidenceReportSchema = z.strictObject({
  conditionId: idSchema,
  findingId: idSchema,
  text: plainText(REPORT_MAX_LENGTH, 'the report').min(10, {
    error: 'Say what is wrong, in at least 10 characters',
  }),
  idempotencyKey: z.uuid(),
});
export type EvidenceReportInput = z.output<typeof evidenceReportSchema>;

export const evidenceReportIdSchema = z.uuid({ error: 'Not a report id' });

export const evidenceReportAnswerSchema = z.strictObject({
  answer: plainText(REPORT_MAX_LENGTH, 'the answer').min(3, { error: 'Say what became of it' }),
});
export type EvidenceReportAnswer = z.output<typeof evidenceReportAnswerSchema>;
