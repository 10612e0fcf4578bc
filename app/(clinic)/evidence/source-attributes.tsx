import type { ReactElement } from 'react';
import type { SourceAttribute } from '@/lib/knowledge/source-attributes';

/** Who made it, from what, when, and whose traits it uses. */
export function SourceAttributes({
  attributes,
}: {
  readonly attributes: readonly SourceAttribute[];
}): ReactElement {
  return (
    <section aria-labelledby="attributes">
      <h2 id="attributes" className="mb-2 font-semibold text-lg">
        Source attributes
      </h2>
      <dl className="grid max-w-prose gap-2 text-sm">
        {attributes.map(({ name, value }) => (
          <div key={name} className="grid gap-x-4 sm:grid-cols-[16rem_1fr]">
            <dt className="text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
