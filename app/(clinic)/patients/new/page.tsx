import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { PatientForm } from './patient-form';

export const metadata: Metadata = { title: 'New patient' };

export default async function NewPatientPage(): Promise<ReactElement> {
  await requirePermission('records.write');
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="New patient" />
      <PatientForm />
    </main>
  );
}
