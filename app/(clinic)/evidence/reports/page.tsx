import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import type { ReactElement } from 'react';
import { dateAndTime } from '@/components/clinical/patient-text';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { listEvidenceReports } from '@/lib/evidence-reports/queries';
import type { EvidenceReportDto } from '@/lib/evidence-reports/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { AnswerForm } from './answer-form';

export const metadata: Metadata = { title: 'Reported problems' };

/** What the clinic's people doubt about the evidence, open reports first. */
export default async function EvidenceReportsPage(): Promise<ReactElement> {
  const actor = await requirePermission('evidence.review');
  const reports = await listEvidenceReports(actor);
  if (!reports) forbidden();
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="Reported problems">
        <p>
          What people of this clinic doubt about an entry. Pass on what holds to the project, and
          say here what became of it; a report and its answer stay as they are.
        </p>
      </PageHeading>
      {reports.length === 0 ? <p>Nothing has been reported.</p> : null}
      <ul className="grid gap-6">
        {reports.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ul>
    </main>
  );
}

function Report({ report }: { readonly report: EvidenceReportDto }): ReactElement {
  const { id, conditionId, findingId, knowledgeVersion, text, reportedBy, reportedAt } = report;
  const { conditions, findings, version } = knowledgeBase();
  const finding = findings.get(findingId)?.label ?? findingId;
  const condition = conditions.get(conditionId)?.label ?? conditionId;
  return (
    <li className="grid max-w-prose gap-2 rounded bg-surface p-4">
      <h2 className="font-semibold">
        <Link href={`/evidence/${conditionId}/${findingId}`} className="link">
          {finding} in {condition}
        </Link>
      </h2>
      <p className="whitespace-pre-line">{text}</p>
      <p className="text-muted text-sm">
        {reportedBy}, {dateAndTime(reportedAt)}, knowledge {knowledgeVersion}
        {knowledgeVersion === version ? '' : ' (another one is in use now)'}
      </p>
      {report.answer === null ? (
        <AnswerForm reportId={id} />
      ) : (
        <p>
          <span className="font-medium">{report.answeredBy}:</span> {report.answer}
        </p>
      )}
    </li>
  );
}
