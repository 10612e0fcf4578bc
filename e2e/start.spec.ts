// `npm start` under bad luck: one clear line and exit code 1, or a start that works all the same.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { childEnv } from '@/lib/env';
import { findFreePort } from '@/scripts/launch/port';
import { startApplication } from './application';
import { makeClinic, makePerson, recordsOf } from './people';

const directory = mkdtempSync(join(tmpdir(), 'iliac-start-'));
chmodSync(directory, 0o711);

test.afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('a taken port is one clear line and exit code 1', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const { code, errors } = await failedStart({ PORT: String(port) });
  holder.close();

  expect(code).toBe(1);
  expect(errors.trim().split('\n')).toEqual([expect.stringContaining(`Port ${port} is taken.`)]);
});

test('an unreachable database is one clear line and exit code 1, without the password', async () => {
  const nobody = await findFreePort();

  const { code, errors } = await failedStart({
    DATABASE_URL: `postgresql://somebody:secret-password@127.0.0.1:${nobody}/iliac`,
  });

  expect(code).toBe(1);
  expect(errors.trim().split('\n')).toEqual([expect.stringContaining('cannot be reached')]);
  expect(errors).not.toContain('secret-password');
});

test('a bad setting is named', async () => {
  const { code, errors } = await failedStart({ PORT: 'many', NEXTAUTH_SECRET: 'short' });

  expect(code).toBe(1);
  expect(errors).toContain('PORT is not a port number');
  expect(errors).toContain('NEXTAUTH_SECRET needs at least 32 characters');
});

test('a killed start or a killed database does not prevent the next one, and the data stay', async () => {
  const data = join(directory, 'killed');
  const first = await startApplication(data);
  const clinicId = await makeClinic(first);
  await makePerson(first, 'clinician', clinicId);

  process.kill(first.processId, 'SIGKILL');
  const second = await startApplication(data);
  const clinicians = await recordsOf(second, clinicId);

  process.kill(postmasterPid(data), 'SIGKILL');
  await expect.poll(() => isAlive(second.processId)).toBe(false);
  const third = await startApplication(data);

  expect(await recordsOf(third, clinicId)).toBe(clinicians);
  expect(clinicians).toContain('membership');
  expect(await third.stop()).toBe(0);
  expect(isAlive(postmasterPid(data))).toBe(false);
});

test('a start that is stopped while its database starts leaves no database behind', async () => {
  const data = join(directory, 'stopped');
  await (await startApplication(data)).stop();

  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/start.ts'],
    {
      env: childEnv({ ILIAC_DATA_DIRECTORY: data, PORT: String(await findFreePort()) }),
      stdio: 'ignore',
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await expect.poll(() => postmasterPid(data), { intervals: [5] }).not.toBe(0);
  const database = postmasterPid(data);
  child.kill('SIGTERM');

  expect(await ended).toBe(0);
  expect(isAlive(database)).toBe(false);
});

async function failedStart(
  settings: Readonly<Record<string, string>>,
): Promise<{ code: number | null; errors: string }> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/start.ts'],
    {
      env: childEnv({ ILIAC_DATA_DIRECTORY: join(directory, 'failed'), ...settings }),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, errors };
}

function postmasterPid(data: string): number {
  try {
    return Number.parseInt(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8'), 10);
  } catch {
    // A clean stop removes the file.
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
