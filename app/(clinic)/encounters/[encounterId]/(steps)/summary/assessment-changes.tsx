import type { ReactElement } from 'react';
import { inHundred } from '@/components/clinical/likelihood-words';
import type { AssessmentComparison, ConditionChange } from '@/lib/engine/compare-assessments';
import type { Test } from '@/lib/knowledge/schema/test';

type Props = {
  readonly comparison: AssessmentComparison;
  readonly tests: ReadonlyMap<string, Test>;
};

const SHOWN = 5;
/** Below half a point of a hundred a reader would see the same number twice. */
const SEEN = 0.005;

/** Flags first, then the test, then the ranking: what changes what is done comes before what moved. */
export function AssessmentChanges({ comparison, tests }: Props): ReactElement {
  const { conditions, flagsRaised, flagsCleared, firstLineTest } = comparison;
  const moved = conditions.filter((one) => Math.abs(one.moved) >= SEEN);
  const shown = moved.slice(0, SHOWN);
  const rest = conditions.length - shown.length;
  if (conditions.length + flagsRaised.length + flagsCleared.length === 0 && !firstLineTest) {
    return <p>The ranking, the flags and the first test are the same.</p>;
  }
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {flagsRaised.map(({ condition, label }) => (
        <li key={condition}>
          <span className="font-medium">Must not miss, flagged:</span> {label}.
        </li>
      ))}
      {flagsCleared.map(({ condition, label }) => (
        <li key={condition}>
          <span className="font-medium">Must not miss, no longer flagged:</span> {label}.
        </li>
      ))}
      {firstLineTest ? (
        <li>
          <span className="font-medium">First test:</span> {testWords(firstLineTest.after, tests)}{' '}
          (signed: {testWords(firstLineTest.before, tests)}).
        </li>
      ) : null}
      {shown.map((change) => (
        <li key={change.condition}>
          <span className="font-medium">{change.label}:</span> {placeWords(change.after)} (signed:{' '}
          {placeWords(change.before)}).
        </li>
      ))}
      {rest > 0 ? <li>{restWords(rest, shown.length)}</li> : null}
    </ul>
  );
}

function restWords(rest: number, shown: number): string {
  const conditions = `${rest}${shown > 0 ? ' more' : ''} condition${rest === 1 ? '' : 's'}`;
  return `${conditions} moved by less${shown > 0 ? '' : ' than 1 in 100'}, or only in rank.`;
}

function testWords(id: string, tests: Props['tests']): string {
  return id === 'none' ? 'no imaging now' : (tests.get(id)?.label ?? id);
}

function placeWords(place: ConditionChange['after']): string {
  return place ? `${inHundred(place.probability)}, rank ${place.rank}` : 'not listed';
}
