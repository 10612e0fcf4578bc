import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { buttonClasses } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { listRecentPatients } from '@/lib/patients/queries';
import { PatientSearchForm } from './patient-search-form';

export const metadata: Metadata = { title: 'Patients' };

export default async function PatientsPage(): Promise<ReactElement> {
  const actor = await requirePermission('records.read');
  const recent = await listRecentPatients(actor);
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageHeading title="Patients">
          <p>Find a patient of your clinic, or add a new one.</p>
        </PageHeading>
        <Link href="/patients/new" className={buttonClasses('secondary')}>
          New patient
        </Link>
      </div>
      <PatientSearchForm recent={recent} />
    </main>
  );
}
