// Attack: server actions are public POST endpoints. Everybody who may not, calls each of them with the
// arguments its rightful user would send. Nothing may change, nothing may leak, nothing may break.

import { expect, test } from '@/e2e/fixtures';
import { recordsOf } from '@/e2e/people';
import { ATTACKERS, CANARY, CROSS_SITE, type Scene, setScene, type Visitor } from './attackers';
import { callAction } from './call-action';
import { builtActions } from './inventory';
import { ACTIONS } from './matrix';

const ids = builtActions();

for (const [name, row] of Object.entries(ACTIONS)) {
  test(`${name}: no attacker changes or learns anything; the owner can use it`, async ({
    application,
  }) => {
    const scene = await setScene(application);
    const before = await recordsOf(application, scene.clinicId);

    for (const visitor of ATTACKERS) {
      const reply = await call(scene, visitor);

      expect(reply.status, visitor).toBeLessThan(500);
      expect(reply.body.includes(CANARY), visitor).toBe(false);
    }
    expect(await recordsOf(application, scene.clinicId)).toBe(before);

    const own = await call(scene, row.by ?? 'owner');
    expect(own.status).toBeLessThan(400);
    expect((await recordsOf(application, scene.clinicId)) !== before).toBe(row.writes);

    function call({ target, cookies }: Scene, visitor: Visitor) {
      return callAction(application, {
        actionId: ids.get(name) ?? '',
        from: row.from(target),
        cookie: cookies[visitor],
        args: row.call(target),
      });
    }
  });

  test(`${name}: a call from another site is refused before it runs`, async ({ application }) => {
    const { target, cookies, clinicId } = await setScene(application);
    const before = await recordsOf(application, clinicId);

    for (const headers of CROSS_SITE) {
      const { status } = await callAction(application, {
        actionId: ids.get(name) ?? '',
        from: row.from(target),
        cookie: cookies.owner,
        args: row.call(target),
        headers,
      });

      expect(status, JSON.stringify(headers)).toBe(403);
    }
    expect(await recordsOf(application, clinicId)).toBe(before);
  });
}
