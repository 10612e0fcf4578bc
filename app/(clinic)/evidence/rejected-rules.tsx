import type { ReactElement } from 'react';
import type { RejectedRule } from '@/lib/knowledge/schema/evidence';
import { CitationList } from './citation-list';

/** What is published and deliberately not used: a reader who misses it finds the reason. */
export function RejectedRules({
  rules,
}: {
  readonly rules: readonly RejectedRule[];
}): ReactElement | null {
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="rejected" className="grid grid-cols-1 gap-4">
      <h2 id="rejected" className="font-semibold text-lg">
        Published, and not used
      </h2>
      <ul className="grid gap-4">
        {rules.map(({ id, label, reason, citations }) => (
          <li key={id} id={id} className="grid max-w-prose gap-1">
            <h3 className="font-medium">{label}</h3>
            <p>{reason}</p>
            <CitationList citations={citations} />
          </li>
        ))}
      </ul>
    </section>
  );
}
