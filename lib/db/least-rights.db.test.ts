import { afterEach, expect, inject, test } from 'vitest';
import { connectTo, disconnect } from './client';
import { requireLeastRights } from './least-rights';

afterEach(() => disconnect());

test('the app role may serve', async () => {
  connectTo(inject('database').appUrl);

  await expect(requireLeastRights()).resolves.toBeUndefined();
});

test.each([
  ['a superuser', 'superuserUrl', 'postgres'],
  ['a role that bypasses row-level security', 'backupUrl', 'iliac_backup'],
  ['the owner of the tables', 'ownerUrl', 'iliac_owner'],
] as const)('%s may not, and is named without the password', async (_, url, role) => {
  const address = inject('database')[url];
  connectTo(address);

  const refusal = await requireLeastRights().catch(String);

  expect(refusal).toContain(`names the role "${role}"`);
  expect(refusal).not.toContain(new URL(address).password);
});
