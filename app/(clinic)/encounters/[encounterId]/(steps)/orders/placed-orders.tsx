import Link from 'next/link';
import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { dateAndTime } from '@/components/clinical/patient-text';
import { APPROPRIATENESS_WORDS, URGENCY_WORDS } from '@/components/clinical/status-words';
import { buttonClasses } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import type { OrderDto } from '@/lib/orders/types';
import { CopyText } from './copy-text';
import { OrderChange, type ResultFinding } from './order-change';

export type PlacedOrderView = {
  readonly order: OrderDto;
  readonly label: string;
  /** The findings a result of this test is recorded as; they move the ranking. */
  readonly resultFindings: readonly ResultFinding[];
};

const STATUS_WORDS: Readonly<Record<OrderDto['status'], string>> = {
  ordered: 'Awaiting result',
  resulted: 'Result to review',
  reviewed: 'Reviewed',
  cancelled: 'Cancelled',
};

const LOOKS = {
  ordered: 'outline',
  resulted: 'strong',
  reviewed: 'plain',
  cancelled: 'plain',
} as const;

type Props = {
  readonly encounterId: string;
  readonly orders: readonly PlacedOrderView[];
  /** A signed record takes a result as text only. */
  readonly isOpen: boolean;
};

export function PlacedOrders({ encounterId, orders, isOpen }: Props): ReactElement {
  return (
    <section aria-labelledby="placed">
      <h2 id="placed" className="mb-2 font-semibold text-lg">
        Placed in this encounter
      </h2>
      {orders.length === 0 ? <p className="text-muted">Nothing ordered yet.</p> : null}
      <ul className="grid gap-4">
        {orders.map((placed) => (
          <PlacedOrder
            key={placed.order.id}
            encounterId={encounterId}
            placed={placed}
            isOpen={isOpen}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<Props, 'orders'> & { readonly placed: PlacedOrderView };

function PlacedOrder({ encounterId, placed, isOpen }: RowProps): ReactElement {
  const { order, label, resultFindings } = placed;
  const isDecision = order.testId === 'none';
  return (
    <li className="grid gap-2 rounded border border-line p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="font-semibold">{label}</h3>
        <Tag look={LOOKS[isDecision ? 'cancelled' : order.status]}>
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
      {order.reviewNote ? (
        <p>
          <span className="font-medium">What follows:</span> {order.reviewNote}
          <span className="text-muted text-sm">
            {' '}
            {order.reviewedBy}, {dateAndTime(order.reviewedAt ?? '')}
          </span>
        </p>
      ) : null}
      {order.requestText ? <RequestText order={order} encounterId={encounterId} /> : null}
      {!isOpen || order.status === 'cancelled' || resultFindings.length === 0 ? null : (
        <p className="text-sm">
          Record what it showed:{' '}
          {resultFindings.map((findingId, place) => (
            <span key={findingId.id}>
              {place > 0 ? ', ' : ''}
              <FindingLink findingId={findingId.id} />
            </span>
          ))}
        </p>
      )}
      <OrderChange
        orderId={order.id}
        version={order.version}
        status={order.status}
        label={label}
        hasResult={!isDecision}
        isOpen={isOpen}
        findings={resultFindings}
      />
    </li>
  );
}

function appropriatenessText(appropriateness: string | null): string {
  if (appropriateness === null) return '';
  const words = Object.entries(APPROPRIATENESS_WORDS).find(([id]) => id === appropriateness)?.[1];
  return words ? `${words} when ordered.` : '';
}

/** As it was sent: to copy into another system, or on paper. */
function RequestText({
  encounterId,
  order,
}: {
  readonly encounterId: string;
  readonly order: OrderDto;
}): ReactElement {
  return (
    <details>
      <summary className="w-fit text-link">Request</summary>
      <p className="my-2 whitespace-pre-wrap rounded bg-surface p-3 text-sm">{order.requestText}</p>
      <div className="flex flex-wrap gap-3">
        <CopyText text={order.requestText ?? ''} label="Copy the request" />
        <Link
          prefetch={false}
          href={`/encounters/${encounterId}/request/${order.id}`}
          className={buttonClasses('secondary')}
        >
          Print the request
        </Link>
      </div>
    </details>
  );
}
