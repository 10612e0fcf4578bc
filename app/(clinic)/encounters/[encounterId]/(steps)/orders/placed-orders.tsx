import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { dateAndTime } from '@/components/clinical/patient-text';
import { APPROPRIATENESS_WORDS, URGENCY_WORDS } from '@/components/clinical/status-words';
import { Tag } from '@/components/ui/tag';
import type { OrderDto } from '@/lib/orders/types';
import { OrderChange } from './order-change';

export type PlacedOrderView = {
  readonly order: OrderDto;
  readonly label: string;
  /** The findings a result of this test is recorded as; they move the ranking. */
  readonly resultFindings: readonly string[];
};

const STATUS_WORDS: Readonly<Record<OrderDto['status'], string>> = {
  ordered: 'Awaiting result',
  resulted: 'Result in',
  cancelled: 'Cancelled',
};

type Props = {
  readonly orders: readonly PlacedOrderView[];
  readonly canChange: boolean;
};

export function PlacedOrders({ orders, canChange }: Props): ReactElement {
  return (
    <section aria-labelledby="placed">
      <h2 id="placed" className="mb-2 font-semibold text-lg">
        Placed in this encounter
      </h2>
      {orders.length === 0 ? <p className="text-muted">Nothing ordered yet.</p> : null}
      <ul className="grid gap-4">
        {orders.map((placed) => (
          <PlacedOrder key={placed.order.id} placed={placed} canChange={canChange} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = {
  readonly placed: PlacedOrderView;
  readonly canChange: boolean;
};

function PlacedOrder({ placed, canChange }: RowProps): ReactElement {
  const { order, label, resultFindings } = placed;
  const isDecision = order.testId === 'none';
  return (
    <li className="grid gap-2 rounded border border-line p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="font-semibold">{label}</h3>
        <Tag look={order.status === 'ordered' && !isDecision ? 'outline' : 'plain'}>
          {isDecision && order.status === 'ordered' ? 'Decision' : STATUS_WORDS[order.status]}
        </Tag>
      </div>
      <p className="text-muted text-sm">
        {isDecision ? '' : `${URGENCY_WORDS[order.urgency]}. `}
        {order.orderedBy}, {dateAndTime(order.orderedAt)}.{' '}
        {appropriatenessText(order.appropriateness)}
      </p>
      {order.reason ? <p>Reason: {order.reason}</p> : null}
      {order.resultText ? (
        <p className="whitespace-pre-wrap">
          <span className="font-medium">Result:</span> {order.resultText}
        </p>
      ) : null}
      {order.status === 'cancelled' || resultFindings.length === 0 ? null : (
        <p className="text-sm">
          Record what it showed:{' '}
          {resultFindings.map((findingId, place) => (
            <span key={findingId}>
              {place > 0 ? ', ' : ''}
              <FindingLink findingId={findingId} />
            </span>
          ))}
        </p>
      )}
      {canChange && order.status === 'ordered' ? (
        <OrderChange
          orderId={order.id}
          version={order.version}
          label={label}
          hasResult={!isDecision}
        />
      ) : null}
    </li>
  );
}

function appropriatenessText(appropriateness: string | null): string {
  if (appropriateness === null) return '';
  const words = Object.entries(APPROPRIATENESS_WORDS).find(([id]) => id === appropriateness)?.[1];
  return words ? `${words} when ordered.` : '';
}
