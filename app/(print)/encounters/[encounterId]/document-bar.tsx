import clsx from 'clsx';
import Link from 'next/link';
import type { ReactElement } from 'react';
import type { EncounterId } from '@/lib/encounters/schema';
import { PdfLink } from './pdf-link';
import { PrintButton } from './print-button';

type Props = {
  readonly encounterId: EncounterId;
  readonly current: 'print' | 'handout';
  /** What the PDF is of: the document and its options. */
  readonly pdfQuery: string;
};

/** Above a sheet on screen, never on paper: the other sheets, printing, and the way back. */
export function DocumentBar({ encounterId, current, pdfQuery }: Props): ReactElement {
  const base = `/encounters/${encounterId}` as const;
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
      <nav aria-label="Documents" className="flex border-line border-b">
        <Tab href={`${base}/print`} isCurrent={current === 'print'}>
          Note
        </Tab>
        <Tab href={`${base}/handout`} isCurrent={current === 'handout'}>
          Patient handout
        </Tab>
      </nav>
      <PrintButton />
      <PdfLink encounterId={encounterId} query={pdfQuery} />
      <Link
        prefetch={false}
        href={`${base}/summary`}
        className="link inline-flex min-h-10 items-center"
      >
        Back to the summary
      </Link>
    </div>
  );
}

type TabProps = {
  readonly href: `/encounters/${string}/${Props['current']}`;
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
