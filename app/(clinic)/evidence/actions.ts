'use server';

import { refresh } from 'next/cache';
import { type FormProblem, invalid, problem } from '@/app/form-reply';
import { orBusy } from '@/app/or-busy';
import { requirePermission } from '@/lib/auth/session';
import { answerEvidenceReport, reportEvidence } from '@/lib/evidence-reports/commands';
import {
  evidenceReportAnswerSchema,
  evidenceReportIdSchema,
  evidenceReportSchema,
} from '@/lib/evidence-reports/schema';
import type { ReportRefusal } from '@/lib/evidence-reports/types';

/** null when stored. */
export async function reportEvidenceAction(input: unknown): Promise<FormProblem | null> {
  return orBusy(async () => {
    const actor = await requirePermission('evidence.read');
    const parsed = evidenceReportSchema.safeParse(input);
    if (!parsed.success) return invalid(parsed.error);
    const reported = await reportEvidence(actor, parsed.data);
    return reported.ok ? null : reportProblem(reported.error);
  });
}

/** null when stored. */
export async function answerReportAction(id: string, input: unknown): Promise<FormProblem | null> {
  return orBusy(async () => {
    const actor = await requirePermission('evidence.review');
    const parsedId = evidenceReportIdSchema.safeParse(id);
    if (!parsedId.success) return problem('This report does not exist');
    const parsed = evidenceReportAnswerSchema.safeParse(input);
    if (!parsed.success) return invalid(parsed.error);
    const answered = await answerEvidenceReport(actor, parsedId.data, parsed.data);
    if (!answered.ok) return reportProblem(answered.error);
    refresh();
    return null;
  });
}

function reportProblem(refusal: ReportRefusal): FormProblem {
  if (typeof refusal === 'object') return { message: null, fields: refusal.invalid };
  switch (refusal) {
    case 'not-found':
      return problem('This entry or report does not exist');
    case 'not-allowed':
      return problem('Your role may not do this');
    case 'answered-already':
      return problem('Somebody answered this report meanwhile; load the page again');
  }
}
