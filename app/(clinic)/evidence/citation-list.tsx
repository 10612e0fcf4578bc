import type { ReactElement } from 'react';
import { Citation } from '@/components/clinical/citation';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Citation as CitationEntry } from '@/lib/knowledge/schema/primitives';

export function CitationList({
  citations,
}: {
  readonly citations: readonly CitationEntry[];
}): ReactElement {
  const { sources } = knowledgeBase();
  return (
    <ul className="grid gap-1 text-sm">
      {citations.map((citation) => {
        const source = sources.get(citation.source);
        return source ? (
          <li key={`${citation.source}/${citation.locator}`}>
            <Citation source={source} locator={citation.locator} />
            {citation.note ? <span className="text-muted"> {citation.note}</span> : null}
          </li>
        ) : null;
      })}
    </ul>
  );
}
