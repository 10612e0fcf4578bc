import type { ReactElement } from 'react';
import { dateAndTime } from '@/components/clinical/patient-text';
import type { NoteDto } from '@/lib/encounters/types';
import { AddendumForm } from './addendum-form';

type Props = { readonly encounterId: string; readonly addenda: NoteDto['addenda'] };

/** After signing, the record only grows. */
export function Addenda({ encounterId, addenda }: Props): ReactElement {
  return (
    <section aria-labelledby="addenda" className="grid gap-4">
      <h2 id="addenda" className="font-semibold text-lg">
        Addenda
      </h2>
      {addenda.length === 0 ? <p className="text-muted">None.</p> : null}
      <ol className="grid gap-4">
        {addenda.map((addendum) => (
          <li key={addendum.id} className="border-border border-l-4 pl-4">
            <p className="whitespace-pre-wrap">{addendum.text}</p>
            <p className="text-muted text-sm">
              {addendum.writtenBy}, {dateAndTime(addendum.writtenAt)}
            </p>
          </li>
        ))}
      </ol>
      {/* A new addendum starts a new form with a new key. */}
      <AddendumForm key={addenda.length} encounterId={encounterId} />
    </section>
  );
}
