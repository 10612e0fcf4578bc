import { scaleLinear } from 'd3-scale';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { DifferentialItem, LedgerLine } from '@/lib/engine/types';
import { inHundred, ratioText } from './likelihood-words';
import { STATUS_SHORT } from './status-words';

type Step = { readonly line: LedgerLine; readonly from: number; readonly to: number };

/**
 * The reasons for one probability, as a waterfall and a table in one: each row starts where the row
 * above ended; right is for the condition, left against. Units of the steps are natural-log odds.
 */
export function LedgerTable({ item }: { readonly item: DifferentialItem }): ReactElement {
  if (item.ledger.length === 0) {
    return <p className="text-muted text-sm">No recorded finding bears on this condition yet.</p>;
  }
  const steps = stepsOf(item.ledger);
  const position = scaleLinear()
    .domain([
      Math.min(0, ...steps.map((step) => step.to)),
      Math.max(0, ...steps.map((step) => step.to)),
    ])
    .range([2, 98]);
  return (
    <div className="grid grid-cols-1 gap-2 text-sm">
      <p>
        From {inHundred(item.prior)} before any answer to {inHundred(item.probability)} now.
      </p>
      <ScrollTable label={`Reasons for ${item.label}`}>
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">Likelihood ratio (95 %)</th>
            <th scope="col" className="w-40">
              Against | For
            </th>
            <th scope="col">Effect</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <LedgerRow
              key={`${step.line.id}/${step.line.side}`}
              item={item}
              step={step}
              position={position}
            />
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}

type RowProps = {
  readonly item: DifferentialItem;
  readonly step: Step;
  readonly position: (weight: number) => number;
};

function LedgerRow({ item, step, position }: RowProps): ReactElement {
  const { line } = step;
  const points = Math.round((item.probability - line.probabilityWithout) * 100);
  const [low, high] = line.likelihoodRatio95;
  return (
    <tr>
      <th scope="row" className="font-medium">
        {line.side ? `${line.label}, ${line.side}` : line.label}
        <span className="block font-normal text-muted">{line.recorded}</span>
      </th>
      <td>
        {ratioText(line.likelihoodRatio)} ({ratioText(low)} to {ratioText(high)})
        {line.agreement ? (
          <span className="block text-muted">
            Examiners agree little ({line.agreement.statistic === 'kappa' ? 'kappa' : 'ICC'}{' '}
            {line.agreement.value}): {Math.round(line.agreement.factor * 100)} % counted
          </span>
        ) : null}
        {line.discount < 1 ? (
          <span className="block text-muted">
            {Math.round(line.discount * 100)} % counted
            {line.discountReason ? `: ${line.discountReason}` : ''}
          </span>
        ) : null}
      </td>
      <td className="min-w-32">
        <StepMark step={step} position={position} />
      </td>
      <td className="whitespace-nowrap">
        {effectWords(points)}
        <span className="block text-muted">without it {inHundred(line.probabilityWithout)}</span>
      </td>
      <td>
        <Link href={addressOf(item, line)} className="link">
          {STATUS_SHORT[line.status]}
        </Link>
      </td>
    </tr>
  );
}

/** A finding has a page of its own; a cluster stands among the numbers of its condition. */
function addressOf(
  { condition }: RowProps['item'],
  { kind, id }: Step['line'],
): `/evidence/${string}` {
  return kind === 'joint-rule' ? `/evidence/${condition}#${id}` : `/evidence/${condition}/${id}`;
}

function StepMark({ step, position }: Omit<RowProps, 'item'>): ReactElement {
  const start = position(step.from);
  const end = position(step.to);
  const isFor = step.to >= step.from;
  return (
    <svg aria-hidden="true" width="100%" height="20" className="block">
      <line
        x1={`${position(0)}%`}
        x2={`${position(0)}%`}
        y1="0"
        y2="20"
        className="stroke-border"
      />
      <rect
        x={`${Math.min(start, end)}%`}
        width={`${Math.max(0.8, Math.abs(end - start))}%`}
        y="5"
        height="10"
        className={isFor ? 'fill-for' : 'fill-against'}
      />
      <circle
        cx={`${end}%`}
        cy="10"
        r="4"
        strokeWidth="2"
        className={isFor ? 'fill-for stroke-for' : 'fill-paper stroke-against'}
      />
    </svg>
  );
}

function stepsOf(ledger: readonly LedgerLine[]): readonly Step[] {
  let sum = 0;
  return ledger.map((line) => {
    const from = sum;
    sum += line.weight;
    return { line, from, to: sum };
  });
}

function effectWords(points: number): string {
  if (points === 0) return 'less than 1 point';
  return points > 0 ? `for, ${points} points` : `against, ${-points} points`;
}
