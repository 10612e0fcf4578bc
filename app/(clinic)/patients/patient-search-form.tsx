'use client';

import { type ReactElement, useActionState } from 'react';
import { PatientTable } from '@/components/clinical/patient-table';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { PatientSummary } from '@/lib/patients/types';
import { type PatientSearchReply, searchPatientsAction } from './actions';

const NOTHING_YET: PatientSearchReply = { text: '', found: null, problem: null };

/** Posted, not put in the address: names must not stay in histories and logs. */
export function PatientSearchForm({
  recent,
}: {
  readonly recent: readonly PatientSummary[];
}): ReactElement {
  const [reply, search, pending] = useActionState(searchPatientsAction, NOTHING_YET);
  return (
    <div className="grid grid-cols-1 gap-8">
      <form action={search} className="flex max-w-prose flex-wrap items-end gap-3">
        <div className="grow">
          <Field
            id="search"
            label="Name, date of birth or record number"
            error={reply.problem ?? undefined}
          >
            {(control) => (
              <input
                {...control}
                name="text"
                type="search"
                autoComplete="off"
                defaultValue={reply.text}
                key={reply.text}
                className="control"
              />
            )}
          </Field>
        </div>
        <Button kind="primary" type="submit" disabled={pending}>
          {pending ? 'Searching' : 'Search'}
        </Button>
      </form>
      <section aria-label="Results" className="grid grid-cols-1 gap-4">
        <p role="status" className="font-medium">
          {resultText(reply)}
        </p>
        {reply.found && reply.found.total > 0 ? (
          <PatientTable
            label="Patients found"
            patients={reply.found.patients}
            typed={reply.found.areSimilar ? '' : reply.text}
          />
        ) : null}
      </section>
      {reply.found === null && recent.length > 0 ? (
        <section aria-labelledby="recent" className="grid grid-cols-1 gap-4">
          <h2 id="recent" className="font-semibold text-lg">
            Your last patients
          </h2>
          <PatientTable label="Your last patients" patients={recent} />
        </section>
      ) : null}
    </div>
  );
}

function resultText({ found, text }: PatientSearchReply): string {
  if (found === null) return '';
  const { total, patients, areSimilar } = found;
  if (areSimilar) {
    return `No match for "${text}". ${total} written much like it: check every letter and the date of birth.`;
  }
  if (total === 0) return `No match for "${text}". Check the spelling, or add the patient.`;
  if (patients.length === total) return `${total} found`;
  return `${total} found, the first ${patients.length} shown. Add the date of birth to narrow it.`;
}
