import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';

type Context = RouteContext<'/api/auth/[...nextauth]'>;

/** The options need the environment, which is read when the server runs, not when it is built. */
async function handler(request: Request, context: Context): Promise<Response> {
  try {
    return await NextAuth(authOptions())(request, context);
  } catch (error) {
    // next-auth reads the body itself: JSON that is none is the sender's error, not ours.
    if (error instanceof SyntaxError) return new Response(null, { status: 400 });
    throw error;
  }
}

export { handler as GET, handler as POST };
