import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded';

const PASSWORD = 'a password: with % and /';
// Above the range systems hand out, one for each start: a stopped port may linger.
let port = 20_000 + (process.pid % 10_000);

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iliac-embedded-'));
  chmodSync(folder, 0o711);
  const first = await start();
  await query(first, 'CREATE TABLE kept (id int)');
  await first.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what was committed is there after a stop and a start', async () => {
  const server = await start();

  expect(await query(server, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }]);
  await server.stop();
});

test('the server is durable, checks its pages, and listens on this machine only', async () => {
  const server = await start();

  const settings = await query(
    server,
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit',
       'full_page_writes', 'data_checksums', 'listen_addresses', 'password_encryption')
     ORDER BY name`,
  );

  expect(settings).toEqual([
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'password_encryption', setting: 'scram-sha-256' },
    { name: 'synchronous_commit', setting: 'on' },
  ]);
  await server.stop();
});

test('a server killed at once comes back with everything that was committed', async () => {
  const server = await start();
  await query(server, 'INSERT INTO kept VALUES (1)');
  process.kill(server.processId, 'SIGKILL');
  await server.ended;

  const next = await start();

  expect(await query(next, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
  await next.stop();
});

test('a server left behind by a killed start is stopped and replaced', async () => {
  const left = await start();
  // As if the start that made it were gone: a number no process has.
  writeFileSync(join(left.directory, 'iliac-launcher.pid'), String(deadProcess()));

  const next = await start();

  await left.ended;
  expect(next.processId).not.toBe(left.processId);
  await next.stop();
});

test('a server that another running Iliac uses is not taken away', async () => {
  const server = await start();
  writeFileSync(join(server.directory, 'iliac-launcher.pid'), String(process.ppid));

  await expect(start()).rejects.toThrow('in use by another Iliac');

  expect(await query(server, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  await server.stop();
});

test('a lock file that now names another process does not stop the start', async () => {
  const server = await start();
  const lock = readFileSync(join(server.directory, 'postmaster.pid'), 'utf8');
  await server.stop();
  const someone = String(process.ppid);
  writeFileSync(join(server.directory, 'postmaster.pid'), lock.replace(/^\d+/, someone));

  const next = await start();

  expect(await query(next, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  await next.stop();
});

test('a start that cannot succeed says why', async () => {
  const settings = { shared_buffers: 'nonsense' };

  await expect(start(settings)).rejects.toThrow('shared_buffers');
});

function start(settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  port += 1;
  return startEmbeddedPostgres({
    directory: join(folder, 'postgres'),
    port,
    password: PASSWORD,
    settings,
  });
}

async function query(server: EmbeddedPostgres, sql: string): Promise<object[]> {
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The number of a process that has just ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
