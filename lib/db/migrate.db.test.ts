import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aDatabase } from '@/lib/testing/database-copy';
import { applyMigrations } from './migrate';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iliac-migrations-'));
  cpSync('prisma/migrations', folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('migrations are applied once, in order, and recorded', async () => {
  const { ownerUrl } = await aDatabase({ migrated: false });

  const first = await applyMigrations(ownerUrl);

  expect(first[0]).toMatch(/_init$/);
  expect(first).toEqual([...first].sort());
  expect(await applyMigrations(ownerUrl)).toEqual([]);
  const recorded = await query(ownerUrl, 'SELECT migration_name FROM _prisma_migrations');
  expect(recorded).toHaveLength(first.length);
});

test('a migration that fails says why, leaves nothing behind, and can be mended', async () => {
  const { ownerUrl } = await aDatabase({ migrated: true });
  addMigration('99990101000000_broken', 'CREATE TABLE half (id int); SELECT no_such_function();');

  await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow('no_such_function');

  expect(await query(ownerUrl, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
  addMigration('99990101000000_broken', 'CREATE TABLE half (id int);');
  expect(await applyMigrations(ownerUrl, folder)).toEqual(['99990101000000_broken']);
});

test('a superuser is turned away: the tables would not be the owner role’s', async () => {
  const { ownerUrl } = await aDatabase({ migrated: false });
  const superuser = new URL(inject('database').superuserUrl);
  superuser.pathname = new URL(ownerUrl).pathname;

  await expect(applyMigrations(superuser.href)).rejects.toThrow('run as iliac_owner');
});

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function query(url: string, sql: string): Promise<object[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
