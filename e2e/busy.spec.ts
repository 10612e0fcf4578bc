// A database that cannot do it now: said in words and by status, nothing is written, and the next try works.

import { setScene } from './access/attackers';
import { callAction } from './access/call-action';
import { builtActions } from './access/inventory';
import { ACTIONS, ROUTES } from './access/matrix';
import { postJson } from './access/post-json';
import { expect, test } from './fixtures';
import { asOwner, recordsOf } from './people';

test('while another holds the record, a save is told to come back and a form says so', async ({
  application,
}) => {
  const { target, cookies, clinicId } = await setScene(application);
  const before = await recordsOf(application, clinicId);
  const [route] = Object.values(ROUTES);
  const form = ACTIONS.amendComplaintAction;
  if (!route || !form) throw new Error('The matrix lacks a row');
  const save = () =>
    postJson(application, { path: route.path(target), cookie: cookies.owner, body: route.body() });

  const [saved, amended] = await asOwner(application, async (owner) => {
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
    await owner.query('SELECT id FROM encounter WHERE id = $1 FOR UPDATE', [target.encounterId]);
    return Promise.all([
      save(),
      callAction(application, {
        actionId: builtActions().get('amendComplaintAction') ?? '',
        from: form.from(target),
        cookie: cookies.owner,
        args: form.call(target),
      }),
    ]);
  });

  expect(saved.status).toBe(503);
  expect(saved.headers.get('retry-after')).toBe('2');
  expect(saved.json).toMatchObject({ kind: 'busy' });
  expect(amended.status).toBe(200);
  expect(amended.body).toContain('The database is busy; nothing was saved; try again.');
  expect(await recordsOf(application, clinicId)).toBe(before);
  expect((await save()).status).toBe(200);
});
