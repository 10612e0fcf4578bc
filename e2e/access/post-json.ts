import type { Application } from '@/e2e/application';

export type JsonReply = {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Undefined when the reply is not JSON. */
  readonly json: unknown;
};

/** Posts to a route handler as our own page would, unless the headers say otherwise. */
export async function postJson(
  application: Application,
  request: {
    readonly path: string;
    readonly cookie: string;
    /** Text is sent as it is. */
    readonly body: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<JsonReply> {
  const { path, cookie, body, headers } = request;
  const response = await fetch(`${application.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      origin: application.origin,
      cookie,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, json: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
