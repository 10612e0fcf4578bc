import Link from 'next/link';
import type { ReactElement } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { DifferentialItem, LedgerLine } from '@/lib/engine/types';
import { inHundred, pointsText, ratioText } from './likelihood-words';
import { STATUS_SHORT } from './status-words';

/** The reasons for one probability in words and numbers, each with the way to its evidence. */
export function LedgerTable({ item }: { readonly item: DifferentialItem }): ReactElement {
  return (
    <div className="text-sm">
      <ScrollTable label={`Reasons for ${item.label}`}>
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">Likelihood ratio (95 %)</th>
            <th scope="col">Effect</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {item.ledger.map((line) => (
            <LedgerRow key={`${line.id}/${line.side}`} item={item} line={line} />
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}

type RowProps = { readonly item: DifferentialItem; readonly line: LedgerLine };

function LedgerRow({ item, line }: RowProps): ReactElement {
  const points = Math.round((item.probability - line.probabilityWithout) * 100);
  const [low, high] = line.likelihoodRatio95;
  return (
    <tr>
      <th scope="row" className="min-w-28 font-medium">
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
      <td className="sm:whitespace-nowrap">
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
  { kind, id }: LedgerLine,
): `/evidence/${string}` {
  return kind === 'joint-rule' ? `/evidence/${condition}#${id}` : `/evidence/${condition}/${id}`;
}

function effectWords(points: number): string {
  if (points === 0) return 'less than 1 point';
  return points > 0 ? `for, ${pointsText(points)}` : `against, ${pointsText(-points)}`;
}
