import 'server-only';
import { type Actor, can } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { knowledgeBase } from '@/lib/knowledge/current';
import { err, ok, type Result } from '@/lib/result';
import type { EvidenceReportAnswer, EvidenceReportInput } from './schema';
import type { ReportRefusal } from './types';

/** Stores a doubt about one entry for the clinic's administrator. */
export async function reportEvidence(
  actor: Actor,
  { idempotencyKey: key, ...report }: EvidenceReportInput,
): Promise<Result<{ readonly id: string }, ReportRefusal>> {
  if (!can(actor, 'evidence.read')) return err('not-allowed');
  const { conditionId, findingId } = report;
  const { evidenceByCondition, version: knowledgeVersion } = knowledgeBase();
  if (!evidenceByCondition.get(conditionId)?.has(findingId)) return err('not-found');
  return inClinic(actor, async (transaction) => {
    const body = { command: 'report-evidence', ...report };
    return once<{ readonly id: string }, ReportRefusal>(
      transaction,
      actor,
      { key, body },
      async () => {
        const { clinicId, personId } = actor;
        const { id } = await transaction.evidenceReport.create({
          data: { clinicId, ...report, knowledgeVersion, reportedBy: personId },
          select: { id: true },
        });
        await recordEvent(transaction, actor, {
          type: 'evidence.reported',
          reportId: id,
          entry: `${conditionId}/${findingId}`,
        });
        return ok({ id });
      },
    );
  });
}

/** Says what became of a report; once, and it stays. */
export async function answerEvidenceReport(
  actor: Actor,
  id: string,
  { answer }: EvidenceReportAnswer,
): Promise<Result<null, ReportRefusal>> {
  if (!can(actor, 'evidence.review')) return err('not-allowed');
  return inClinic(actor, async (transaction) => {
    const { clinicId, personId } = actor;
    const report = await transaction.evidenceReport.findUnique({
      where: { clinicId_id: { clinicId, id } },
      select: { conditionId: true, findingId: true },
    });
    if (!report) return err('not-found');
    const { count } = await transaction.evidenceReport.updateMany({
      where: { clinicId, id, answer: null },
      data: { answer, answeredBy: personId, answeredAt: new Date() },
    });
    if (count === 0) return err('answered-already');
    await recordEvent(transaction, actor, {
      type: 'evidence-report.answered',
      reportId: id,
      entry: `${report.conditionId}/${report.findingId}`,
    });
    return ok(null);
  });
}
