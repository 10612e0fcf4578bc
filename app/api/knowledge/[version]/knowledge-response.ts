import 'server-only';
import { getSignedInPerson } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';

export type VersionContext = { readonly params: Promise<{ readonly version: string }> };

/**
 * Texts of the knowledge: for everybody who is signed in, and a browser keeps them under their version
 * and format. A page older than either gets today's texts, which it must not keep under the old name.
 */
export async function knowledgeResponse(
  request: Request,
  { params }: VersionContext,
  currentFormat: string,
  textsOf: (knowledge: KnowledgeBase) => unknown,
): Promise<Response> {
  if (!(await getSignedInPerson())) {
    return Response.json(
      { message: 'You are signed out' },
      { status: 401, headers: { 'cache-control': 'private, no-store' } },
    );
  }
  const knowledge = knowledgeBase();
  const format = new URL(request.url).searchParams.get('format');
  const isCurrent = (await params).version === knowledge.version && format === currentFormat;
  const cacheControl = isCurrent ? 'private, max-age=31536000, immutable' : 'private, no-store';
  return Response.json(textsOf(knowledge), { headers: { 'cache-control': cacheControl } });
}
