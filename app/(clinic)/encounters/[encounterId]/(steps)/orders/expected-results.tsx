import type { ReactElement } from 'react';
import { pointsOfHundred } from '@/components/clinical/likelihood-words';
import type { SuggestedTest, ThresholdCrossing } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';

const SHOWN = 2;

/** What a result would do: from where to where, on a track of 0 to 100, for the results that would decide most. */
export function ExpectedResults({ crossings }: Pick<SuggestedTest, 'crossings'>): ReactElement {
  if (crossings.length === 0) return <p>No single result would change what to do.</p>;
  return (
    <ul className="grid gap-2">
      {crossings.slice(0, SHOWN).map((crossing) => (
        <li key={`${crossing.finding}/${crossing.outcome}/${crossing.condition}`}>
          <Crossing crossing={crossing} />
        </li>
      ))}
    </ul>
  );
}

function Crossing({ crossing }: { readonly crossing: ThresholdCrossing }): ReactElement {
  const { findings, conditions } = knowledgeBase();
  const finding = findings.get(crossing.finding)?.label ?? crossing.finding;
  const condition = conditions.get(crossing.condition)?.label ?? crossing.condition;
  const before = pointsOfHundred(crossing.before);
  const after = pointsOfHundred(crossing.after);
  return (
    <>
      <p>
        {finding}, {crossing.outcomeLabel.toLowerCase()}: {condition.toLowerCase()} {before} &rarr;{' '}
        <strong>{after} in 100</strong>
      </p>
      {/* The words above say it all. */}
      <svg aria-hidden="true" width="100%" height="14" className="block overflow-visible px-1.5">
        <line x1="0%" x2="100%" y1="7" y2="7" strokeWidth="4" className="stroke-likelihood-track" />
        <line
          x1={`${crossing.before * 100}%`}
          x2={`${crossing.after * 100}%`}
          y1="7"
          y2="7"
          strokeWidth="2"
          className="stroke-likelihood"
        />
        <circle
          cx={`${crossing.before * 100}%`}
          cy="7"
          r="4"
          strokeWidth="1.5"
          className="fill-paper stroke-likelihood"
        />
        <circle cx={`${crossing.after * 100}%`} cy="7" r="5" className="fill-likelihood" />
      </svg>
    </>
  );
}
