import type { ReactElement } from 'react';
import type { RecordedSection } from '@/app/(clinic)/encounters/[encounterId]/recorded-answers';

/** Every answer, what was recorded together, and what was not tested. */
export function PrintedRecord({
  sections,
}: {
  readonly sections: readonly RecordedSection[];
}): ReactElement {
  return (
    <section className="grid gap-4">
      <h2 className="font-semibold text-lg">Recorded findings</h2>
      {sections.map((section) => (
        <div key={section.id} className="print-section">
          <h3 className="font-semibold">{section.title}</h3>
          {section.rows.length === 0 ? <p>Nothing recorded.</p> : null}
          <ul className="columns-2 gap-8">
            {section.rows.map((row) => (
              <li key={row.key}>
                {row.label}: <strong>{row.text}</strong>
                {row.bulk ? ' (recorded with the block)' : ''}
              </li>
            ))}
          </ul>
          {section.notTested.length > 0 ? (
            <p className="text-sm">Not tested: {section.notTested.join('; ')}.</p>
          ) : null}
        </div>
      ))}
    </section>
  );
}
