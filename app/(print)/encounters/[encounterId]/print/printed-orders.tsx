import type { ReactElement } from 'react';
import { dateAndTime } from '@/components/clinical/patient-text';
import { URGENCY_WORDS } from '@/components/clinical/status-words';
import type { Test } from '@/lib/knowledge/schema/test';
import type { OrderDto } from '@/lib/orders/types';

type Props = {
  readonly orders: readonly OrderDto[];
  readonly tests: ReadonlyMap<string, Test>;
};

export function PrintedOrders({ orders, tests }: Props): ReactElement {
  return (
    <section className="print-section grid gap-2">
      <h2 className="font-semibold text-lg">Orders</h2>
      {orders.length === 0 ? <p>Nothing ordered.</p> : null}
      <ul className="list-disc pl-5">
        {orders.map((order) => (
          <li key={order.id}>
            {order.testId === 'none'
              ? 'No imaging now'
              : `${tests.get(order.testId)?.label ?? order.testId}, ${URGENCY_WORDS[order.urgency].toLowerCase()}`}
            , {order.status}, {order.orderedBy}, {dateAndTime(order.orderedAt)}.
            {order.reason ? ` Reason: ${order.reason}.` : ''}
            {order.resultText ? ` Result: ${order.resultText}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
