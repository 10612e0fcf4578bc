import clsx from 'clsx';
import type { ReactElement } from 'react';
import type { CareCard, CareLevel } from '@/lib/handout/types';

const TITLES: Readonly<Record<CareLevel, string>> = {
  now: 'Now: get help at once',
  today: 'Today: be seen the same day',
  soon: 'Soon: book a visit',
};

/** Three levels of help, each with its own shape, line and words, so that a black-and-white copy keeps them. */
export function CareCards({ cards }: { readonly cards: readonly CareCard[] }): ReactElement {
  return (
    <>
      {cards.map(({ level, points }) => (
        <section key={level} className={clsx('care-card', `care-card-${level}`)}>
          <h3 className="flex items-center gap-3 font-semibold">
            <Shape level={level} />
            {TITLES[level]}
          </h3>
          <ul className="mt-2 list-disc pl-6">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const SHAPES: Readonly<Record<CareLevel, ReactElement>> = {
  now: <path d="M9 2H19L26 9V19L19 26H9L2 19V9Z" />,
  today: <path d="M14 2 27 26H1Z" />,
  soon: <circle cx="14" cy="14" r="12" />,
};

/** Octagon, triangle, circle: the fewer corners, the less hurry. */
function Shape({ level }: { readonly level: CareLevel }): ReactElement {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className="care-shape">
      {SHAPES[level]}
      <text x="14" y={level === 'today' ? 23 : 19}>
        {level === 'soon' ? 'i' : '!'}
      </text>
    </svg>
  );
}
