import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password';

test('a password is kept as argon2id with 64 MiB and three passes', async () => {
  const stored = await hashPassword('correct horse battery staple');

  expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(await verifyPassword(stored, 'correct horse battery staple')).toBe(true);
  expect(await verifyPassword(stored, 'correct horse battery stable')).toBe(false);
});

test('nobody has any password', async () => {
  expect(await verifyPassword(null, 'correct horse battery staple')).toBe(false);
});
