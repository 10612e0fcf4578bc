// Attack: somebody types the address of a page that is not theirs. They must not learn whether the record
// exists, not from the page and not from its title; a screen that their role lacks is refused.

import type { Application } from '@/e2e/application';
import { expect, test } from '@/e2e/fixtures';
import { CANARY, type Scene, setScene, type Visitor } from './attackers';
import { type Audience, PAGES, type PageRow } from './matrix';

const VISITORS: readonly Visitor[] = [
  'owner',
  'other-clinician',
  'auditor',
  'administrator',
  'signed-out',
];

const ROLE_OF: Readonly<Record<Exclude<Visitor, 'signed-out'>, Audience>> = {
  owner: 'clinicians',
  'other-clinician': 'clinicians',
  auditor: 'overseers',
  administrator: 'overseers',
};

let scene: Scene;
test.beforeAll(async ({ application }) => {
  scene = await setScene(application);
});

for (const [name, row] of Object.entries(PAGES)) {
  test(`${name}: each visitor gets what the policy says`, async ({ application }) => {
    for (const visitor of VISITORS) {
      const { status, body } = await get(application, row, visitor);

      expect(status, visitor).toBe(expectedStatus(row, visitor));
      if (visitor !== 'owner') expect(body.includes(CANARY), visitor).toBe(false);
    }
  });
}

test('another clinic is answered exactly as if the record did not exist', async ({
  application,
}) => {
  const unknown = {
    ...scene.target,
    encounterId: crypto.randomUUID(),
    patientId: crypto.randomUUID(),
  };
  for (const row of Object.values(PAGES).filter(({ isRecord }) => isRecord)) {
    const foreign = await get(application, row, 'other-clinician');
    const missing = await get(application, row, 'other-clinician', unknown);

    expect(withoutNoise(foreign.body, scene.target)).toBe(withoutNoise(missing.body, unknown));
  }
});

test('the owner does see the canary, so these tests can fail', async ({ application }) => {
  const { body } = await get(application, { ...recordPage() }, 'owner');

  expect(body).toContain(CANARY);
});

test('prefetch and data requests are no way around', async ({ application }) => {
  for (const headers of [
    { rsc: '1' },
    { 'next-router-prefetch': '1', rsc: '1' },
    { purpose: 'prefetch' },
    BYPASS,
  ]) {
    for (const row of Object.values(PAGES).filter(({ isRecord }) => isRecord)) {
      for (const visitor of ['other-clinician', 'auditor', 'signed-out'] as const) {
        const { body } = await get(application, row, visitor, scene.target, headers);

        expect(body.includes(CANARY), `${visitor} ${JSON.stringify(headers)}`).toBe(false);
      }
    }
  }
});

const BYPASS = { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' };

function recordPage(): PageRow {
  const row = Object.values(PAGES).find(({ isRecord }) => isRecord);
  if (!row) throw new Error('No record page in the matrix');
  return row;
}

async function get(
  application: Application,
  row: PageRow,
  visitor: Visitor,
  target = scene.target,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const response = await fetch(`${application.origin}${row.path(target)}`, {
    redirect: 'manual',
    headers: { cookie: scene.cookies[visitor], ...headers },
  });
  return { status: response.status, body: await response.text() };
}

function expectedStatus(row: PageRow, visitor: Visitor): number {
  const { audience, isRecord, isRedirect, leadsOverseersTo } = row;
  if (audience === 'everyone') return 200;
  // A script of ours is told; a person is led to the sign-in.
  if (visitor === 'signed-out' && row.path(scene.target).startsWith('/api/')) return 401;
  if (visitor === 'signed-out' || isRedirect) return 307;
  if (leadsOverseersTo && ROLE_OF[visitor] === 'overseers') return 307;
  if (audience === 'administrators' && visitor === 'administrator') return 200;
  if (audience !== 'signed-in' && audience !== ROLE_OF[visitor]) return 403;
  return isRecord && visitor === 'other-clinician' ? 404 : 200;
}

/** Nonces, ids and asset order differ between any two replies. */
function withoutNoise(body: string, { patientId, encounterId }: Scene['target']): string {
  return body
    .replaceAll(patientId, 'ID')
    .replaceAll(encounterId, 'ID')
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|\\"nonce\\":\\"[^"\\]*\\"/g, '');
}
