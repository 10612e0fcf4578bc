// Nonsense sent to every form's action. Actions answer with words and no status of their own: none may
// break the server, each must name the field, and nothing is changed.

import { type Scene, setScene } from './access/attackers';
import { callAction } from './access/call-action';
import { builtActions } from './access/inventory';
import { ACTIONS } from './access/matrix';
import { expect, test } from './fixtures';
import { recordsOf } from './people';

/** No field of any form takes one of these. */
const NONSENSE: readonly unknown[] = [
  [['a']],
  { a: { b: 'c' } },
  -1.5,
  'nul\u0000byte',
  'half \ud800 a character',
  'x'.repeat(30_000),
];

const ids = builtActions();

for (const [name, row] of Object.entries(ACTIONS)) {
  test(`${name}: nonsense is refused in words and changes nothing`, async ({ application }) => {
    const scene = await setScene(application);
    const before = await recordsOf(application, scene.clinicId);

    for (const args of [[], [null], [null, null], [[], []], [{}, {}, {}], ['x', 'x'], [7, true]]) {
      const reply = await call(scene, args);

      expect.soft(reply.status, JSON.stringify(args)).toBeLessThan(500);
    }
    for (const { args, field, title } of withNonsense(row.call(scene.target))) {
      const reply = await call(scene, args);

      expect.soft(reply.status, title).toBeLessThan(500);
      if (field !== null && reply.status === 200) {
        expect.soft(reply.body, title).toContain(`"${field}"`);
      }
    }
    expect(await recordsOf(application, scene.clinicId)).toBe(before);
    expect((await fetch(`${application.origin}/api/health`)).status).toBe(200);

    function call({ target, cookies }: Scene, args: readonly unknown[]) {
      return callAction(application, {
        actionId: ids.get(name) ?? '',
        from: row.from(target),
        cookie: cookies.owner,
        args,
      });
    }
  });
}

test('a megabyte sent to an action is refused, not an error', async ({ application }) => {
  const { target, cookies, clinicId } = await setScene(application);
  const before = await recordsOf(application, clinicId);

  for (const [name, row] of Object.entries(ACTIONS)) {
    const { status } = await callAction(application, {
      actionId: ids.get(name) ?? '',
      from: row.from(target),
      cookie: cookies.owner,
      args: ['x'.repeat(1024 * 1024)],
    });

    expect.soft(status, name).toBe(413);
  }
  expect(await recordsOf(application, clinicId)).toBe(before);
});

type Bad = {
  readonly title: string;
  readonly args: readonly unknown[];
  readonly field: string | null;
};

/** The rightful call with one argument, or one field of one argument, replaced. */
function withNonsense(args: readonly unknown[]): readonly Bad[] {
  return args.flatMap((arg, place) =>
    NONSENSE.flatMap((nonsense) => {
      const title = `argument ${place}: ${JSON.stringify(nonsense).slice(0, 40)}`;
      const fields = typeof arg === 'object' && arg !== null ? Object.keys(arg) : [];
      return [
        { title, args: args.with(place, nonsense), field: null },
        ...fields.map((field) => ({
          title: `${field} of ${title}`,
          args: args.with(place, { ...Object(arg), [field]: nonsense }),
          field,
        })),
      ];
    }),
  );
}
