// Attack: a route handler is a public endpoint. Everybody who may not, posts to each of them what its
// rightful user would post. Nothing may change, nothing may leak, and the status says why.

import { expect, test } from '@/e2e/fixtures';
import { recordsOf } from '@/e2e/people';
import { ATTACKERS, CANARY, CROSS_SITE, type Scene, setScene, type Visitor } from './attackers';
import { ROUTES } from './matrix';
import { postJson } from './post-json';

const STATUS: Readonly<Record<Exclude<Visitor, 'owner'>, number>> = {
  'other-clinician': 404,
  auditor: 403,
  administrator: 403,
  'signed-out': 401,
};

for (const [name, row] of Object.entries(ROUTES)) {
  test(`${name}: no attacker changes or learns anything; the owner can use it`, async ({
    application,
  }) => {
    const scene = await setScene(application);
    const before = await recordsOf(application, scene.clinicId);

    for (const visitor of ATTACKERS) {
      const { status, text, json } = await post(scene, visitor);

      expect(status, visitor).toBe(STATUS[visitor]);
      expect(json, visitor).toMatchObject({ ok: false, message: expect.any(String) });
      expect(text.includes(CANARY), visitor).toBe(false);
    }
    expect(await recordsOf(application, scene.clinicId)).toBe(before);

    const own = await post(scene, 'owner');
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toContain('no-store');
    expect(await recordsOf(application, scene.clinicId)).not.toBe(before);

    function post({ target, cookies }: Scene, visitor: Visitor) {
      const path = row.path(target);
      return postJson(application, { path, cookie: cookies[visitor], body: row.body() });
    }
  });

  test(`${name}: another clinic's encounter is answered as if it did not exist`, async ({
    application,
  }) => {
    const { target, cookies } = await setScene(application);
    const cookie = cookies['other-clinician'];
    const answers = [target.encounterId, crypto.randomUUID(), 'not-an-id'].map((encounterId) =>
      postJson(application, {
        path: row.path({ ...target, encounterId }),
        cookie,
        body: row.body(),
      }),
    );

    const [foreign, missing, malformed] = await Promise.all(answers);

    expect(foreign?.status).toBe(404);
    expect(missing?.text).toBe(foreign?.text);
    expect(malformed?.text).toBe(foreign?.text);
  });

  test(`${name}: a signed encounter takes no more answers`, async ({ application }) => {
    const { target, cookies, clinicId } = await setScene(application);
    const path = row.path({ ...target, encounterId: target.signedEncounterId });
    const before = await recordsOf(application, clinicId);

    const reply = await postJson(application, { path, cookie: cookies.owner, body: row.body() });

    expect(reply.status).toBe(409);
    expect(reply.json).toMatchObject({ kind: 'already-signed' });
    expect(await recordsOf(application, clinicId)).toBe(before);
  });

  test(`${name}: a call from another site is refused before it runs`, async ({ application }) => {
    const { target, cookies, clinicId } = await setScene(application);
    const path = row.path(target);
    const before = await recordsOf(application, clinicId);

    for (const headers of CROSS_SITE) {
      const request = { path, cookie: cookies.owner, body: row.body(), headers };
      const { status } = await postJson(application, request);

      expect(status, JSON.stringify(headers)).toBe(403);
    }
    expect(await recordsOf(application, clinicId)).toBe(before);
  });
}

test('a forged or expired cookie is signed out, not an error', async ({ application }) => {
  const { target } = await setScene(application);

  for (const [name, row] of Object.entries(ROUTES)) {
    for (const cookie of ['iliac.session=forged', '']) {
      const request = { path: row.path(target), cookie, body: row.body() };

      expect((await postJson(application, request)).status, name).toBe(401);
    }
  }
});
