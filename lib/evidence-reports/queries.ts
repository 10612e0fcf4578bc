import 'server-only';
import { type Actor, can } from '@/lib/actor';
import { inClinic } from '@/lib/db/clinic-transaction';
import type { EvidenceReportDto } from './types';

/** More are not shown: the oldest open ones come first. */
const SHOWN = 200;

/** The reports of the actor's clinic, open ones first, oldest first; null for a role that does not review. */
export async function listEvidenceReports(
  actor: Actor,
): Promise<readonly EvidenceReportDto[] | null> {
  if (!can(actor, 'evidence.review')) return null;
  return inClinic(actor, async (transaction) => {
    const rows = await transaction.evidenceReport.findMany({
      where: { clinicId: actor.clinicId },
      select: {
        id: true,
        conditionId: true,
        findingId: true,
        knowledgeVersion: true,
        text: true,
        reportedAt: true,
        answer: true,
        reporter: { select: { displayName: true } },
        answerer: { select: { displayName: true } },
      },
      orderBy: [
        { answeredAt: { sort: 'desc', nulls: 'first' } },
        { reportedAt: 'asc' },
        { id: 'asc' },
      ],
      take: SHOWN,
    });
    return rows.map(({ reporter, answerer, reportedAt, ...row }) => ({
      ...row,
      reportedAt: reportedAt.toISOString(),
      reportedBy: reporter.displayName,
      answeredBy: answerer?.displayName ?? null,
    }));
  });
}
