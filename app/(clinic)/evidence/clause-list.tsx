import type { ReactElement } from 'react';
import type { Clause } from '@/lib/knowledge/predicate-words';

/** A rule's condition, one answer a line, indented where it is nested. */
export function ClauseList({ clause }: { readonly clause: Clause }): ReactElement {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <ClauseItem clause={clause} />
    </ul>
  );
}

function ClauseItem({ clause: { text, parts } }: { readonly clause: Clause }): ReactElement {
  if (parts.length === 0) return <li>{text}</li>;
  return (
    <li>
      <span className="font-medium">{text}</span>
      <ul className="grid list-disc gap-1 pl-5">
        {parts.map((part) => (
          <ClauseItem key={keyOf(part)} clause={part} />
        ))}
      </ul>
    </li>
  );
}

function keyOf({ text, parts }: Clause): string {
  return [text, ...parts.map(keyOf)].join('|');
}
