import { howToTexts } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import { HOW_TO_FORMAT } from '@/components/clinical/finding-view';
import { getSignedInPerson } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';

type Context = { readonly params: Promise<{ readonly version: string }> };

/**
 * How to ask or examine each finding. Of the knowledge, so for everybody who is signed in, and a browser
 * keeps it under its version and the format of the texts. A page older than either gets today's texts,
 * which it must not keep under the old name.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!(await getSignedInPerson())) {
    return Response.json(
      { message: 'You are signed out' },
      { status: 401, headers: { 'cache-control': 'private, no-store' } },
    );
  }
  const knowledge = knowledgeBase();
  const format = new URL(request.url).searchParams.get('format');
  const isCurrent = (await params).version === knowledge.version && format === HOW_TO_FORMAT;
  const cacheControl = isCurrent ? 'private, max-age=31536000, immutable' : 'private, no-store';
  return Response.json(howToTexts(knowledge), { headers: { 'cache-control': cacheControl } });
}
