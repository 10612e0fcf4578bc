import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectTo, disconnect } from '@/lib/db/client';
import { authOptions } from './options';

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://iliac_app:secret-password@127.0.0.1:1/nobody-listens');
  vi.stubEnv('NEXTAUTH_SECRET', 'k7Qm2xV9pLr4TnB8wYc3ZsD6fHj1GaE5');
  vi.stubEnv('NEXTAUTH_URL', 'https://clinic.example');
  connectTo('postgresql://iliac_app:secret-password@127.0.0.1:1/nobody-listens');
});
afterAll(async () => {
  await disconnect();
  vi.unstubAllEnvs();
});

test('a fault while signing in reaches the address of the page as one fixed word', async () => {
  const [provider] = authOptions().providers;
  const authorize = provider?.type === 'credentials' ? provider.options?.authorize : undefined;

  const refusal = authorize({ email: 'a@b.example', password: 'a password' }, { headers: {} });

  await expect(refusal).rejects.toThrow(/^unavailable$/);
});

test('over https the session cookie is bound to the host, unreadable for scripts', () => {
  expect(authOptions().cookies?.sessionToken).toEqual({
    name: '__Host-iliac.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  });
});
