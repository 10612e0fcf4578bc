import Link from 'next/link';
import type { ReactElement } from 'react';
import type { Condition } from '@/lib/knowledge/schema/condition';
import type { Anatomy } from '@/lib/knowledge/schema/education';

type Props = {
  readonly anatomy: readonly Anatomy[];
  readonly conditions: ReadonlyMap<string, Condition>;
};

/** Each structure for the patient and for the clinician, where pain from it is felt, and what befalls it. */
export function AnatomyList({ anatomy, conditions }: Props): ReactElement {
  return (
    <ul className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-2">
      {anatomy.map((structure) => (
        <li key={structure.id} id={structure.id} className="grid content-start gap-1">
          <h2 className="font-semibold">{structure.label}</h2>
          <p>{structure.plainWords}</p>
          <p className="text-muted text-sm">{structure.description}</p>
          <p className="text-sm">
            <span className="text-muted">Pain is felt: </span>
            {structure.painFelt}
          </p>
          <ConditionLinks ids={structure.conditions} conditions={conditions} />
        </li>
      ))}
    </ul>
  );
}

function ConditionLinks({
  ids,
  conditions,
}: {
  readonly ids: readonly string[];
  readonly conditions: Props['conditions'];
}): ReactElement {
  return (
    <ul className="flex flex-wrap gap-x-4 text-sm">
      {ids.map((id) => (
        <li key={id}>
          <Link href={`/evidence/${id}`} className="link inline-flex min-h-6 items-center">
            {conditions.get(id)?.label ?? id}
          </Link>
        </li>
      ))}
    </ul>
  );
}
