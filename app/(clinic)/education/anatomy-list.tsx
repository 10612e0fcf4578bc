import type { ReactElement } from 'react';
import type { Anatomy } from '@/lib/knowledge/schema/education';

/** Each structure for the patient and for the clinician, and where pain from it is felt. */
export function AnatomyList({ anatomy }: { readonly anatomy: readonly Anatomy[] }): ReactElement {
  return (
    <section aria-labelledby="anatomy" className="grid grid-cols-1 gap-4">
      <h2 id="anatomy" className="font-semibold text-lg">
        Anatomy
      </h2>
      <ul className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-2">
        {anatomy.map(({ id, label, plainWords, description, painFelt }) => (
          <li key={id} id={id} className="grid content-start gap-1">
            <h3 className="font-medium">{label}</h3>
            <p>{plainWords}</p>
            <p className="text-muted text-sm">{description}</p>
            <p className="text-sm">
              <span className="text-muted">Pain is felt: </span>
              {painFelt}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
