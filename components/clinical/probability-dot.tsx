import type { ReactElement } from 'react';
import type { Interval } from '@/lib/engine/types';
import { hundredRange, inHundred, likelihoodWord } from './likelihood-words';

type Props = {
  readonly label: string;
  readonly probability: number;
  readonly interval50: Interval;
  readonly interval90: Interval;
  /** A tick where a decision changes. */
  readonly threshold?: number;
};

/**
 * A dot on a 0 to 100 track, with the middle half of the draws as a band and nine tenths as a line.
 * No bar: bars with error bars make readers trust values inside the bar more than outside it.
 */
export function ProbabilityDot(props: Props): ReactElement {
  const { label, probability, interval50, interval90, threshold } = props;
  const sentence = `${label}: ${inHundred(probability)}, ${likelihoodWord(probability)}; nine in ten draws: ${hundredRange(interval90)}.`;
  return (
    <svg
      role="img"
      aria-label={sentence}
      width="100%"
      height="20"
      className="block px-1.5 overflow-visible"
    >
      <line x1="0%" x2="100%" y1="10" y2="10" strokeWidth="4" className="stroke-likelihood-track" />
      {[0, 50, 100].map((tick) => (
        <line key={tick} x1={`${tick}%`} x2={`${tick}%`} y1="5" y2="15" className="stroke-line" />
      ))}
      <line
        x1={percent(interval90[0])}
        x2={percent(interval90[1])}
        y1="10"
        y2="10"
        strokeWidth="2"
        className="stroke-likelihood"
      />
      <rect
        x={percent(interval50[0])}
        width={percent(Math.max(0, interval50[1] - interval50[0]))}
        y="5.5"
        height="9"
        rx="2"
        className="fill-likelihood-band"
      />
      {threshold === undefined ? null : (
        <line
          x1={percent(threshold)}
          x2={percent(threshold)}
          y1="1"
          y2="19"
          strokeWidth="2"
          strokeDasharray="3 2"
          className="stroke-alarm"
        />
      )}
      <circle
        cx={percent(probability)}
        cy="10"
        r="5"
        strokeWidth="1.5"
        className="fill-likelihood stroke-paper"
      />
    </svg>
  );
}

function percent(probability: number): string {
  return `${(probability * 100).toFixed(2)}%`;
}
