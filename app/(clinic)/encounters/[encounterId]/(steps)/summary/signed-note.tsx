import type { ReactElement } from 'react';
import { dateAndTime } from '@/components/clinical/patient-text';
import { Notice } from '@/components/ui/notice';
import type { NoteDto } from '@/lib/encounters/types';

/** The note as it was signed, with the hash that proves it was not changed. */
export function SignedNote({ note }: { readonly note: NoteDto }): ReactElement {
  const { signature } = note;
  return (
    <section aria-labelledby="note" className="grid gap-4">
      <h2 id="note" className="font-semibold text-lg">
        Note
      </h2>
      {signature ? (
        <Notice title={`Signed by ${signature.signedBy}, ${dateAndTime(signature.signedAt)}`}>
          <p className="text-sm">
            Frozen. Hash of the record (SHA-256):{' '}
            <code className="break-all">{signature.contentHash}</code>
          </p>
        </Notice>
      ) : null}
      <p className="whitespace-pre-wrap">{note.text}</p>
    </section>
  );
}
