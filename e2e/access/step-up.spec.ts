// Attack: a session left open at the desk. Whoever sits down guesses the password that signing asks for.

import { expect, test } from '@/e2e/fixtures';
import { PASSWORD, recordsOf } from '@/e2e/people';
import { setScene } from './attackers';
import { callAction } from './call-action';
import { builtActions } from './inventory';

test('guessing at signing is stopped, and then the right password does not help either', async ({
  application,
}) => {
  const { target, cookies, clinicId } = await setScene(application);
  const before = await recordsOf(application, clinicId);

  // At once, so that a count taken after the check would let more through.
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, guess) => sign(`no ${guess}`)));

  expect(guesses.filter((reply) => reply.includes('This is not your password'))).toHaveLength(8);
  expect(guesses.filter((reply) => reply.includes('Too many wrong passwords'))).toHaveLength(4);
  expect(await sign(PASSWORD)).toContain('Too many wrong passwords');
  expect(await recordsOf(application, clinicId)).toBe(before);

  async function sign(password: string): Promise<string> {
    const signing = { reviewed: true, password, redFlagDispositions: [], baseVersion: 1 };
    const { body } = await callAction(application, {
      actionId: builtActions().get('signEncounterAction') ?? '',
      from: `/encounters/${target.encounterId}/summary`,
      cookie: cookies.owner,
      args: [target.encounterId, signing],
    });
    return body;
  }
});
