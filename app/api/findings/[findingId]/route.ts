import { howToOf } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import { getSignedInPerson } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';

type Context = { readonly params: Promise<{ readonly findingId: string }> };

/** How to ask or examine one finding. Of the knowledge base, so for everybody who is signed in. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  if (!(await getSignedInPerson())) {
    return Response.json({ message: 'You are signed out' }, { status: 401 });
  }
  const howTo = howToOf(knowledgeBase(), (await params).findingId);
  if (!howTo) return Response.json({ message: 'There is no such finding' }, { status: 404 });
  return Response.json(howTo);
}
