import { isDatabaseReachable } from '@/lib/auth/health';

/** Whether the server and its database answer; says nothing else. */
export async function GET(): Promise<Response> {
  const healthy = await isDatabaseReachable();
  return Response.json({ status: healthy ? 'ok' : 'unavailable' }, { status: healthy ? 200 : 503 });
}
