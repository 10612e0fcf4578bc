import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';

type Context = RouteContext<'/api/auth/[...nextauth]'>;

/** The options need the environment, which is read when the server runs, not when it is built. */
function handler(request: Request, context: Context): Promise<Response> {
  return NextAuth(authOptions())(request, context);
}

export { handler as GET, handler as POST };
