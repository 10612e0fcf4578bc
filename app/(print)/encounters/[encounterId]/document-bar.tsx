import clsx from 'clsx';
import Link from 'next/link';
import type { ReactElement } from 'react';
import type { EncounterId } from '@/lib/encounters/schema';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { OrderDto } from '@/lib/orders/types';
import { PdfLink } from './pdf-link';
import { PrintButton } from './print-button';

type Props = {
  readonly encounterId: EncounterId;
  /** The id of an order stands for its request. */
  readonly current: 'print' | 'handout' | OrderDto['id'];
  readonly orders: readonly OrderDto[];
  /** What the PDF is of: the document and its options. */
  readonly pdfQuery: string;
};

/** Above a sheet on screen, never on paper: the other sheets, printing, and the way back. */
export function DocumentBar({ encounterId, current, orders, pdfQuery }: Props): ReactElement {
  const base = `/encounters/${encounterId}` as const;
  const isRequest = current !== 'print' && current !== 'handout';
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
      <nav aria-label="Documents" className="flex flex-wrap border-line border-b">
        <Tab href={`${base}/print`} isCurrent={current === 'print'}>
          Note
        </Tab>
        <Tab href={`${base}/handout`} isCurrent={current === 'handout'}>
          Patient handout
        </Tab>
        {requestsOf(orders).map(({ id, testId }) => (
          <Tab key={id} href={`${base}/request/${id}`} isCurrent={current === id}>
            {`Request: ${knowledgeBase().tests.get(testId)?.label ?? testId}`}
          </Tab>
        ))}
      </nav>
      <PrintButton />
      <PdfLink encounterId={encounterId} query={pdfQuery} />
      <Link
        prefetch={false}
        href={isRequest ? `${base}/orders` : `${base}/summary`}
        className="link inline-flex min-h-10 items-center"
      >
        {isRequest ? 'Back to the orders' : 'Back to the summary'}
      </Link>
    </div>
  );
}

/** What was asked for and still stands. */
function requestsOf(orders: readonly OrderDto[]): readonly OrderDto[] {
  return orders.filter(({ testId, status }) => testId !== 'none' && status !== 'cancelled');
}

type TabProps = {
  readonly href:
    | `/encounters/${string}/${'print' | 'handout'}`
    | `/encounters/${string}/request/${string}`;
  readonly isCurrent: boolean;
  readonly children: string;
};

function Tab({ href, isCurrent, children }: TabProps): ReactElement {
  return (
    <Link
      prefetch={false}
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={clsx(
        'inline-flex min-h-10 items-center px-4 pointer-coarse:min-h-11',
        isCurrent ? 'border-ink border-b-4 font-semibold' : 'text-link underline',
      )}
    >
      {children}
    </Link>
  );
}
