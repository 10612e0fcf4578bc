import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { PatientBanner } from '@/components/clinical/patient-banner';
import { ageOn } from '@/components/clinical/patient-text';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { listPatientEncounters } from '@/lib/encounters/queries';
import { listPatientOutcomes } from '@/lib/follow-up/queries';
import { knowledgeBase } from '@/lib/knowledge/current';
import { getPatient } from '@/lib/patients/queries';
import { patientIdSchema } from '@/lib/patients/schema';
import { EncounterTimeline } from './encounter-timeline';
import { StartEncounterForm } from './start-encounter-form';

export const metadata: Metadata = { title: 'Patient' };

export default async function PatientPage({
  params,
}: PageProps<'/patients/[patientId]'>): Promise<ReactElement> {
  const actor = await requirePermission('records.read');
  const { patientId } = await params;
  const id = patientIdSchema.safeParse(patientId);
  const patient = id.success ? await getPatient(actor, id.data) : null;
  if (!patient) notFound();
  const encounters = await listPatientEncounters(actor, patient.id);
  const outcomes = await listPatientOutcomes(actor, patient.id);
  return (
    <>
      <div className="patient-bar">
        <PatientBanner patient={patient} ageYears={ageOn(patient.birthDate, new Date())} />
      </div>
      <main className="mx-auto grid grid-cols-1 w-full max-w-page gap-10 px-4 py-8 lg:grid-cols-3 lg:px-6">
        <section className="min-w-0 lg:col-span-2">
          <PageHeading title="Encounters" />
          {encounters.length === 0 ? (
            <p className="text-muted">None yet.</p>
          ) : (
            <EncounterTimeline
              encounters={encounters}
              outcomes={outcomes}
              conditions={knowledgeBase().conditions}
            />
          )}
        </section>
        <section aria-labelledby="start" className="rounded bg-surface p-5 lg:self-start">
          <h2 id="start" className="mb-4 font-semibold text-lg">
            Start an encounter
          </h2>
          <StartEncounterForm patientId={patient.id} />
        </section>
      </main>
    </>
  );
}
