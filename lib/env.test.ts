import { afterEach, expect, test, vi } from 'vitest';
import { serverEnv } from './env';

afterEach(() => vi.unstubAllEnvs());

test('the web server gets its own address and no password that administers the database', () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://postgres:administrator@127.0.0.1/iliac');
  vi.stubEnv('ILIAC_OWNER_PASSWORD', 'a password of the owner');
  vi.stubEnv('ILIAC_BACKUP_PASSWORD', 'a password of the backup');
  vi.stubEnv('POSTGRES_PASSWORD', 'a password of the superuser');
  vi.stubEnv('LANG', 'C');

  const environment = serverEnv({ DATABASE_URL: 'postgresql://iliac_app:own@127.0.0.1/iliac' });

  expect(environment).toMatchObject({
    DATABASE_URL: 'postgresql://iliac_app:own@127.0.0.1/iliac',
    LANG: 'C',
  });
  expect(JSON.stringify(environment)).not.toMatch(/a password of|administrator/);
});
