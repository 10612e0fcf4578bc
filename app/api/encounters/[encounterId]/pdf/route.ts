import { can } from '@/lib/actor';
import { getSignedInPerson } from '@/lib/auth/session';
import { isBusy } from '@/lib/busy';
import { recordExport } from '@/lib/encounters/commands';
import { encounterIdSchema } from '@/lib/encounters/schema';
import { findChromium } from '@/lib/pdf/find-chromium';
import { makePdf } from '@/lib/pdf/make-pdf';
import { sheetAddress } from './sheet-address';

type Context = { readonly params: Promise<{ readonly encounterId: string }> };

/** A sheet as a tagged PDF, for whoever may see the sheet itself. Written down before it is made. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await getSignedInPerson();
  if (!person) return refused(401);
  if (!can(person.actor, 'records.read')) return refused(403);
  const id = encounterIdSchema.safeParse((await params).encounterId);
  const sheet = id.success ? sheetAddress(id.data, new URL(request.url).searchParams) : null;
  if (!id.success || !sheet) return refused(404);
  try {
    const recorded = await recordExport(person.actor, id.data, sheet.document);
    if (!recorded.ok) return refused(404);
    const chromiumPath = findChromium();
    if (chromiumPath === null) return refused(501);
    const cookie = request.headers.get('cookie') ?? '';
    const pdf = await makePdf({ chromiumPath, path: sheet.path, cookie });
    return pdf.ok ? attachment(pdf.value, sheet.document) : refused(pdf.error);
  } catch (error) {
    if (isBusy(error)) return refused(503);
    throw error;
  }
}

/** The name says which sheet it is, never whose. */
function attachment(pdf: Uint8Array<ArrayBuffer>, document: string): Response {
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="iliac-${document}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}

const WORDS: Readonly<Record<number, string>> = {
  401: 'You are signed out.',
  403: 'Your role may not read records.',
  404: 'There is no such document in your clinic.',
  501: 'This server has no Chromium to make PDFs with. Use the print dialog of the browser.',
  503: 'Other PDFs are being made. Try again in a minute.',
  504: 'Making the PDF took too long. Use the print dialog of the browser.',
};
const NOT_MADE = 'The PDF could not be made. Use the print dialog of the browser.';

function refused(status: number): Response {
  return new Response(WORDS[status] ?? NOT_MADE, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  });
}
