import * as z from 'zod';
import type { EncounterId } from '@/lib/encounters/schema';
import { handoutOptions, handoutQuery } from '@/lib/handout/options';
import { orderIdSchema } from '@/lib/orders/schema';

const sheetSchema = z.discriminatedUnion('document', [
  z.object({ document: z.literal('note') }),
  z.object({ document: z.literal('handout') }),
  z.object({ document: z.literal('request'), orderId: orderIdSchema }),
]);

export type SheetAddress = {
  readonly document: z.output<typeof sheetSchema>['document'];
  /** Of the page that is printed. */
  readonly path: string;
};

/** Which page is meant; null for anything that is none of ours. */
export function sheetAddress(
  encounterId: EncounterId,
  query: URLSearchParams,
): SheetAddress | null {
  const sheet = sheetSchema.safeParse(Object.fromEntries(query));
  if (!sheet.success) return null;
  const { document } = sheet.data;
  const base = `/encounters/${encounterId}`;
  switch (document) {
    case 'note':
      return { document, path: `${base}/print` };
    case 'request':
      return { document, path: `${base}/request/${sheet.data.orderId}` };
    case 'handout': {
      const exercise = query.getAll('exercise');
      const options = handoutOptions({ ...Object.fromEntries(query), exercise });
      return { document, path: `${base}/handout?${handoutQuery(options)}` };
    }
    default:
      return document satisfies never;
  }
}
