import * as z from 'zod';
import { deviceKey, deviceScope } from '@/lib/auth/device-key';
import { getSignedInPerson } from '@/lib/auth/session';
import { env } from '@/lib/env';

type Context = { readonly params: Promise<{ readonly deviceId: string }> };

const NO_STORE = { 'cache-control': 'private, no-store' };

/** The key for what this device keeps of the signed-in person. Only scripts of our own pages can read it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const person = await getSignedInPerson();
  if (!person)
    return Response.json({ message: 'You are signed out' }, { status: 401, headers: NO_STORE });
  const deviceId = z.uuid().safeParse((await params).deviceId);
  if (!deviceId.success) {
    return Response.json({ message: 'Not a device id' }, { status: 400, headers: NO_STORE });
  }
  const { actor } = person;
  const key = deviceKey(actor, deviceId.data, env().nextAuthSecret);
  return Response.json({ scope: deviceScope(actor), key }, { headers: NO_STORE });
}
