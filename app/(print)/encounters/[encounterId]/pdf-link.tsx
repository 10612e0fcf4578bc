import type { ReactElement } from 'react';
import { buttonClasses } from '@/components/ui/button';
import type { EncounterId } from '@/lib/encounters/schema';
import { findChromium } from '@/lib/pdf/find-chromium';

type Props = { readonly encounterId: EncounterId; readonly query: string };

/** Only where this server can make one; everybody else has the print dialog. */
export function PdfLink({ encounterId, query }: Props): ReactElement | null {
  if (findChromium() === null) return null;
  return (
    <a
      href={`/api/encounters/${encounterId}/pdf?${query}`}
      className={buttonClasses('secondary')}
      download
    >
      Download as PDF
    </a>
  );
}
