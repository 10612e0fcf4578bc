import type { ReactElement } from 'react';
import type { Appropriateness } from '@/lib/knowledge/schema/test';
import { APPROPRIATENESS_WORDS } from './status-words';

type Props = { readonly appropriateness: Appropriateness };

/** Filled disc, half disc, empty ring: the shape repeats the word. */
export function AppropriatenessMark({ appropriateness }: Props): ReactElement {
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden="true" width="14" height="14" className="shrink-0">
        <circle cx="7" cy="7" r="6" strokeWidth="1.5" className="fill-paper stroke-ink" />
        {appropriateness === 'usually-appropriate' ? (
          <circle cx="7" cy="7" r="6" className="fill-ink" />
        ) : null}
        {appropriateness === 'may-be-appropriate' ? (
          <path d="M7 1a6 6 0 0 0 0 12z" className="fill-ink" />
        ) : null}
      </svg>
      {APPROPRIATENESS_WORDS[appropriateness]}
    </span>
  );
}
