// The headers and the guard in front of everything: also on refusals, unknown pages and look-alike paths.
import { expect, test } from './fixtures';

const SAFE = {
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

for (const [what, path, init, status] of [
  ['the sign-in page', '/sign-in', {}, 200],
  ['a redirect', '/', {}, 307],
  ['an unknown page', '/nope', { headers: { cookie: 'iliac.session=x' } }, 404],
  ['a write from another site', '/', { method: 'POST' }, 403],
  ['a long body', '/sign-in', { method: 'POST', body: 'x'.repeat(300_000) }, 413],
  ['a path that begins like an asset', '/icon.svg-not', {}, 307],
  ['the image optimizer', '/_next/image?url=%2Ficon.svg&w=64&q=75', {}, 307],
] as const satisfies readonly (readonly [string, string, RequestInit, number])[]) {
  test(`${what} is answered ${status} with every safety header`, async ({ application }) => {
    const { origin } = application;
    const ours = status === 413 ? { headers: { origin } } : {};

    const response = await fetch(`${origin}${path}`, { redirect: 'manual', ...init, ...ours });

    expect(response.status).toBe(status);
    for (const [name, value] of Object.entries(SAFE)) {
      expect(response.headers.get(name), name).toContain(value);
    }
  });
}

test('an action sent to a path that begins like an asset is refused as anywhere else', async ({
  application,
}) => {
  for (const path of ['/icon.svg-not', '/_next/staticx', '/favicon.ico']) {
    const response = await fetch(`${application.origin}${path}`, {
      method: 'POST',
      headers: { 'next-action': '00aa', cookie: 'iliac.session=x' },
      body: '[]',
    });
    expect(response.headers.get('x-nextjs-action-not-found'), path).toBeNull();
    expect([403, 404, 405], path).toContain(response.status);
  }
});

test('built assets are kept by the browser and read only as what they are', async ({
  application,
}) => {
  const page = await (await fetch(`${application.origin}/sign-in`)).text();
  const script = /\/_next\/static\/[^"']+\.js/.exec(page)?.[0] ?? '';

  for (const path of [script, '/icon.svg']) {
    const response = await fetch(`${application.origin}${path}`);
    expect(response.status, path).toBe(200);
    expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(response.headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
  }
});

test('a sign-in that is no JSON is the fault of the sender', async ({ application }) => {
  const response = await fetch(`${application.origin}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { origin: application.origin, 'content-type': 'application/json' },
    body: '{',
  });

  expect(response.status).toBe(400);
});
