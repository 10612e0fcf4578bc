import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import {
  type LoadedEncounter,
  loadEncounter,
} from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { diagnosisName, followUpStatusText } from '@/components/clinical/outcome-words';
import { PatientBanner } from '@/components/clinical/patient-banner';
import { calendarDate } from '@/components/clinical/patient-text';
import { COMPLAINT_WORDS } from '@/components/clinical/status-words';
import { PageHeading } from '@/components/ui/page-heading';
import { Tag } from '@/components/ui/tag';
import { getOutcome } from '@/lib/follow-up/queries';
import type { OutcomeDto } from '@/lib/follow-up/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { ClosedFollowUps } from './closed-follow-ups';
import type { ConditionChoices, DiagnosisContext } from './diagnosis-fields';
import { RecordDiagnosis } from './diagnosis-form';
import { DiagnosisHistory } from './diagnosis-history';
import { PlanFollowUp } from './plan-form';
import { PlannedFollowUp, UnplannedFollowUp } from './planned-follow-up';

export const metadata: Metadata = { title: 'Follow-up' };

/** How many of the ranking are offered first when the diagnosis is named. */
const LIKELY_SHOWN = 8;

export default async function FollowUpPage({
  params,
}: PageProps<'/encounters/[encounterId]/follow-up'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const loaded = await loadEncounter(encounterId);
  const { actor, encounter } = loaded;
  const outcome = await getOutcome(actor, encounter.id);
  const { conditions } = knowledgeBase();
  const diagnosis = diagnosisContext(loaded, outcome);
  const planned = outcome.followUps.filter(({ status }) => status === 'planned');
  const closed = outcome.followUps.filter(({ status }) => status !== 'planned');
  const recordProps = { encounterId: encounter.id, diagnosis };
  return (
    <>
      <div className="patient-bar">
        <PatientBanner patient={encounter.patient} ageYears={encounter.ageYears} />
      </div>
      <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
        <PageHeading title="Follow-up">
          <p>
            Of the encounter of {calendarDate(encounter.startedAt)},{' '}
            {encounter.complaints.map((id) => COMPLAINT_WORDS[id].toLowerCase()).join(' and ')},{' '}
            {encounter.status === 'signed' ? 'signed' : 'open'}. Working diagnosis:{' '}
            {workingDiagnosis(loaded)}.
          </p>
          <p className="mt-2 flex flex-wrap gap-x-6">
            <Link prefetch={false} href={`/encounters/${encounter.id}/summary`} className="link">
              Summary of the encounter
            </Link>
            <Link prefetch={false} href={`/patients/${encounter.patient.id}`} className="link">
              All encounters of the patient
            </Link>
          </p>
        </PageHeading>
        <div className="grid grid-cols-1 gap-12">
          <section aria-labelledby="planned" className="grid gap-4">
            <h2 id="planned" className="font-semibold text-lg">
              Planned
            </h2>
            {planned.length === 0 ? <p className="text-muted">None.</p> : null}
            <ul className="grid gap-4">
              {planned.map((followUp) => (
                <li key={followUp.id} className="grid gap-3 border-border border-l-4 pl-4">
                  <div>
                    <p className="flex flex-wrap items-center gap-2 font-medium">
                      {followUpStatusText(followUp)}
                      {followUp.isDue ? <Tag look="strong">Due now</Tag> : null}
                    </p>
                    <p>{followUp.reason}</p>
                    <p className="text-muted text-sm">Planned by {followUp.createdBy}</p>
                  </div>
                  <PlannedFollowUp
                    {...recordProps}
                    planned={{ id: followUp.id, version: followUp.version }}
                    reason={followUp.reason}
                  />
                </li>
              ))}
            </ul>
            {/* A new plan starts a new form with a new key. */}
            <PlanFollowUp
              key={outcome.followUps.length}
              encounterId={encounter.id}
              startOpen={outcome.followUps.length === 0}
            />
            <UnplannedFollowUp {...recordProps} />
          </section>
          <section aria-labelledby="diagnosis" className="grid gap-4">
            <h2 id="diagnosis" className="font-semibold text-lg">
              Confirmed diagnosis
            </h2>
            <DiagnosisHistory diagnoses={outcome.diagnoses} conditions={conditions} />
            <RecordDiagnosis key={diagnosis.version} {...recordProps} />
          </section>
          <section aria-labelledby="closed" className="grid gap-4">
            <h2 id="closed" className="font-semibold text-lg">
              Done and cancelled
            </h2>
            {closed.length === 0 ? (
              <p className="text-muted">None yet.</p>
            ) : (
              <ClosedFollowUps followUps={closed} />
            )}
          </section>
        </div>
      </main>
    </>
  );
}

function workingDiagnosis({ encounter }: LoadedEncounter): string {
  const id = encounter.judgement.workingDiagnosis;
  return id ? (knowledgeBase().conditions.get(id)?.label ?? id) : 'none stated';
}

function diagnosisContext(loaded: LoadedEncounter, { diagnoses }: OutcomeDto): DiagnosisContext {
  const [current] = diagnoses;
  const { conditions } = knowledgeBase();
  return {
    version: current?.version ?? 0,
    current: current ? diagnosisName(current, conditions) : null,
    isConfirmed: current !== undefined && current.kind !== 'not-confirmed',
    conditions: conditionChoices(loaded),
  };
}

/** The working diagnosis and the ranking of the encounter first, then all others by name. */
function conditionChoices({ encounter, panel }: LoadedEncounter): ConditionChoices {
  const { conditions } = knowledgeBase();
  const ranked = panel.assessment.differential
    .slice(0, LIKELY_SHOWN)
    .map(({ condition }) => condition);
  const likely = new Set([encounter.judgement.workingDiagnosis ?? '', ...ranked]);
  const choices = [...conditions.values()].map(({ id, label }) => ({ id, label }));
  return {
    likely: [...likely].flatMap((id) => choices.find((choice) => choice.id === id) ?? []),
    others: choices
      .filter(({ id }) => !likely.has(id))
      .sort((one, other) => one.label.localeCompare(other.label, 'en')),
  };
}
