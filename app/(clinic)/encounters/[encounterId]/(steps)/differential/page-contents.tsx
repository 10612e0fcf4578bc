import type { ReactElement } from 'react';

const SECTIONS = [
  { id: 'ranking', title: 'Ranking' },
  { id: 'must-not-miss', title: 'Must not miss' },
  { id: 'source', title: 'Where it comes from' },
  { id: 'next-findings', title: 'What next' },
  { id: 'judgement', title: 'Your view' },
] as const;

/** The page is long: each part one step away, from the top. */
export function PageContents(): ReactElement {
  return (
    <nav aria-label="On this page" className="mb-8">
      <ul className="flex flex-wrap gap-x-5">
        {SECTIONS.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="link inline-flex min-h-10 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
