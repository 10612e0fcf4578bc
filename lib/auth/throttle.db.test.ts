import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { connectServices } from '@/lib/testing/database';
import { signInThrottle } from './throttle';

connectServices();

const anAddress = () => `203.0.113.${randomUUID()}`;
const anEmail = () => `${randomUUID()}@example.org`;

test('more right sign-ins from one address than wrong ones are allowed do not close it', async () => {
  const address = anAddress();
  for (let count = 0; count < 105; count += 1) {
    const email = anEmail();
    expect(await signInThrottle().allow(email, address), `sign-in ${count}`).toBe(true);
    await signInThrottle().succeeded(email, address);
  }
});

test('guesses made at once all count, and what others guessed outlasts a right password', async () => {
  const [email, stranger, owner] = [anEmail(), anAddress(), anAddress()];

  const guesses = await Promise.all(
    Array.from({ length: 20 }, () => signInThrottle().allow(email, stranger)),
  );
  const ownersTurn = await signInThrottle().allow(email, owner);
  await signInThrottle().succeeded(email, owner);

  expect(guesses.filter(Boolean)).toHaveLength(8);
  expect(ownersTurn).toBe(true);
  expect(await signInThrottle().allow(email, stranger)).toBe(false);
});
