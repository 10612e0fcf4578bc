import type { Application } from '@/e2e/application';

export type Reply = { readonly status: number; readonly body: string };

/** Calls a server action as a stranger would: a bare POST with its id and arguments. */
export async function callAction(
  application: Application,
  request: {
    readonly actionId: string;
    readonly from: string;
    readonly cookie: string;
    readonly args: readonly unknown[];
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<Reply> {
  const { actionId, from, cookie, args, headers } = request;
  const response = await fetch(`${application.origin}${from}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'next-action': actionId,
      'content-type': 'text/plain;charset=UTF-8',
      origin: application.origin,
      cookie,
      ...headers,
    },
    body: JSON.stringify(args),
  });
  return { status: response.status, body: await response.text() };
}
