import type { ReactElement } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import { inHundred } from './likelihood-words';
import { afterAnswer, oddsRatio, type TwoWays, type Way } from './two-ways';

const SIZE = 260;
const LEFT = 44;
const TOP = 12;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const POINTS = Array.from({ length: 51 }, (_, i) => i / 50);
/** Rows of the table twin. */
const BEFORE = [0.01, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9];

type Props = {
  /** Condition and finding, for the name of the drawing. */
  readonly condition: string;
  readonly finding: string;
  readonly ways: TwoWays;
};

/**
 * Before the answer on the one side, after it on the other: a curve for each direction and this patient's
 * two points. Readers get more right with it than with a nomogram.
 */
export function ProbabilityPlot({ condition, finding, ways }: Props): ReactElement {
  const { before, raising, lowering } = ways;
  const sentence = `${condition}, ${inHundred(before)} now: ${inHundred(raising.probability)} after ${namesOf(raising)}, ${inHundred(lowering.probability)} after ${namesOf(lowering)}.`;
  return (
    <figure className="grid max-w-md content-start gap-2">
      <figcaption className="font-medium">Before and after the answer</figcaption>
      <svg role="img" aria-label={sentence} viewBox="0 0 340 320" className="block w-full">
        <Axes />
        <line
          x1={x(0)}
          y1={y(0)}
          x2={x(1)}
          y2={y(1)}
          strokeDasharray="2 4"
          className="stroke-border"
        />
        <line
          x1={x(before)}
          x2={x(before)}
          y1={y(0)}
          y2={y(1)}
          strokeWidth="1.5"
          className="stroke-ink"
        />
        <Curve before={before} way={raising} className="stroke-for" />
        <Curve before={before} way={lowering} dash="7 4" className="stroke-against" />
        <Point before={before} way={raising} word="for" className="fill-for" lift={-10} />
        <Point before={before} way={lowering} word="against" className="fill-against" lift={18} />
      </svg>
      <p className="text-sm">
        Solid, for: {namesOf(raising)}. Dashed, against: {namesOf(lowering)}. Dotted: no change.
      </p>
      <PlotTable condition={condition} finding={finding} ways={ways} />
    </figure>
  );
}

export function namesOf({ answers }: Way): string {
  return answers.map((answer) => `“${answer.toLowerCase()}”`).join(' or ');
}

function x(probability: number): number {
  return LEFT + probability * SIZE;
}

function y(probability: number): number {
  return TOP + (1 - probability) * SIZE;
}

function Axes(): ReactElement {
  return (
    <g fontSize="12" className="fill-muted">
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <line x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(1)} className="stroke-line" />
          <text x={x(0) - 6} y={y(tick) + 4} textAnchor="end">
            {tick * 100}
          </text>
          <text x={x(tick)} y={y(0) + 16} textAnchor="middle">
            {tick * 100}
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={y(0) + 36} textAnchor="middle">
        Of 100 before the answer
      </text>
      <text transform={`translate(12 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
        Of 100 after it
      </text>
    </g>
  );
}

type CurveProps = {
  readonly before: number;
  readonly way: Way;
  readonly className: string;
  readonly dash?: string;
};

function Curve({ before, way, className, dash }: CurveProps): ReactElement {
  const ratio = oddsRatio(before, way.probability);
  const points = POINTS.map(
    (point) => `${x(point).toFixed(1)},${y(afterAnswer(point, ratio)).toFixed(1)}`,
  );
  return (
    <polyline
      points={points.join(' ')}
      fill="none"
      strokeWidth="2.5"
      strokeDasharray={dash}
      className={className}
    />
  );
}

type PointProps = {
  readonly before: number;
  readonly way: Way;
  readonly word: string;
  readonly className: string;
  readonly lift: number;
};

function Point({ before, way, word, className, lift }: PointProps): ReactElement {
  const isLeft = before < 0.5;
  const [px, py] = [x(before), y(way.probability)];
  // Inside the frame also where the point is at its edge.
  const labelY = Math.min(y(0) - 4, Math.max(y(1) + 12, py + lift));
  return (
    <g>
      <circle cx={px} cy={py} r="6" strokeWidth="2" className={`stroke-paper ${className}`} />
      <text
        x={px + (isLeft ? 10 : -10)}
        y={labelY}
        textAnchor={isLeft ? 'start' : 'end'}
        fontSize="13"
        fontWeight="600"
        strokeWidth="4"
        paintOrder="stroke"
        className="fill-ink stroke-paper"
      >
        {word}: {inHundred(way.probability)}
      </text>
    </g>
  );
}

function PlotTable({ condition, finding, ways }: Props): ReactElement {
  const { before, raising, lowering } = ways;
  const rows = [
    ...BEFORE.map((value) => ({ value, mark: '' })),
    { value: before, mark: ' (here)' },
  ];
  rows.sort((a, b) => a.value - b.value);
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 text-link underline">Show as table</summary>
      <ScrollTable label={`${finding} for ${condition}: before and after`}>
        <thead>
          <tr>
            <th scope="col">Before</th>
            <th scope="col">After {namesOf(raising)}</th>
            <th scope="col">After {namesOf(lowering)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, mark }) => (
            <tr key={`${value}${mark}`}>
              <th scope="row">
                {inHundred(value)}
                {mark}
              </th>
              <td>{inHundred(afterAnswer(value, oddsRatio(before, raising.probability)))}</td>
              <td>{inHundred(afterAnswer(value, oddsRatio(before, lowering.probability)))}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  );
}
