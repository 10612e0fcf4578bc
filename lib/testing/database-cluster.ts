// A throw-away PostgreSQL for one run of the integration tests: started, migrated, removed.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded';
import { applyMigrations } from '@/lib/db/migrate';
import { prepareRoles, type RoleUrls } from '@/lib/db/roles';

export type TestDatabase = RoleUrls & { readonly superuserUrl: string };

declare module 'vitest' {
  interface ProvidedContext {
    database: TestDatabase;
  }
}

/** The test database could be lost without loss: no waiting for the disk. */
const UNSAFE_AND_FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

type Cluster = TestDatabase & { readonly stop: () => Promise<void> };

let cluster: Cluster | undefined;

export async function setup(project: TestProject): Promise<void> {
  cluster = await startCluster(UNSAFE_AND_FAST);
  const { stop, ...database } = cluster;
  project.provide('database', database);
}

export async function teardown(): Promise<void> {
  await cluster?.stop();
}

/** A migrated database on a cluster of its own; `stop` removes every trace. Also for the benches. */
export async function startCluster(settings: Readonly<Record<string, string>>): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'iliac-test-'));
  // As root the database runs under another account, which must be able to pass.
  chmodSync(folder, 0o711);
  let server: EmbeddedPostgres | undefined;
  const stop = async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    server = await startEmbeddedPostgres({
      directory: join(folder, 'postgres'),
      port: await findFreePort(),
      password: randomPassword(),
      settings: { max_connections: '200', ...settings },
    });
    const urls = await prepareRoles(server.superuserUrl, {
      database: 'iliac',
      passwords: { owner: randomPassword(), app: randomPassword(), backup: randomPassword() },
    });
    await applyMigrations(urls.ownerUrl);
    const superuserUrl = server.superuserUrl.replace(/\/postgres$/, '/iliac');
    return { ...urls, superuserUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('The system gave no port')),
      );
    });
  });
}
