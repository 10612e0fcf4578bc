// A migrated database and the app role's address: the embedded server, or the one DATABASE_URL names.
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@/lib/db/embedded';
import { forgetExpired } from '@/lib/db/forget-expired';
import { applyMigrations } from '@/lib/db/migrate';
import { prepareRoles, type RolePasswords, type RoleUrls } from '@/lib/db/roles';
import type { LaunchEnvironment } from '@/lib/env';
import { findFreePort } from './port';
import { readOrCreateSecrets } from './secrets';

const DATABASE = 'iliac';

export type OpenDatabase = RoleUrls & {
  /** Resolves when the embedded server ends by itself; never for a configured one. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function openDatabase(
  settings: LaunchEnvironment,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  const server = settings.DATABASE_URL
    ? {
        superuserUrl: settings.DATABASE_URL,
        ended: new Promise<void>(() => {}),
        stop: async () => {},
      }
    : await startEmbedded(settings, say);
  try {
    const urls = await migrated(server.superuserUrl, settings, say);
    return { ...urls, ended: server.ended, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function migrated(
  administratorUrl: string,
  settings: LaunchEnvironment,
  say: (line: string) => void,
): Promise<RoleUrls> {
  const urls = await prepareRoles(administratorUrl, {
    database: settings.DATABASE_URL ? databaseOf(administratorUrl) : DATABASE,
    passwords: passwordsOf(settings),
  });
  const applied = await applyMigrations(urls.ownerUrl);
  if (applied.length > 0) say(`Applied ${applied.length} migration(s).`);
  await forgetExpired(urls.ownerUrl);
  return urls;
}

/** From the environment where they are given (containers), otherwise made once and kept. */
function passwordsOf(settings: LaunchEnvironment): RolePasswords {
  const { ILIAC_OWNER_PASSWORD, ILIAC_APP_PASSWORD, ILIAC_BACKUP_PASSWORD } = settings;
  if (ILIAC_OWNER_PASSWORD && ILIAC_APP_PASSWORD && ILIAC_BACKUP_PASSWORD) {
    return { owner: ILIAC_OWNER_PASSWORD, app: ILIAC_APP_PASSWORD, backup: ILIAC_BACKUP_PASSWORD };
  }
  const secrets = readOrCreateSecrets(settings.ILIAC_DATA_DIRECTORY);
  return {
    owner: ILIAC_OWNER_PASSWORD ?? secrets.ownerPassword,
    app: ILIAC_APP_PASSWORD ?? secrets.appPassword,
    backup: ILIAC_BACKUP_PASSWORD ?? secrets.backupPassword,
  };
}

/** An address that names only the maintenance database gets a database of ours on that server. */
function databaseOf(url: string): string {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  return name === '' || name === 'postgres' ? DATABASE : name;
}

async function startEmbedded(
  settings: LaunchEnvironment,
  say: (line: string) => void,
): Promise<{ superuserUrl: string; ended: Promise<void>; stop: () => Promise<void> }> {
  say('Starting PostgreSQL ...');
  return startEmbeddedPostgres({
    directory: join(settings.ILIAC_DATA_DIRECTORY, 'postgres'),
    port: await findFreePort(),
    password: readOrCreateSecrets(settings.ILIAC_DATA_DIRECTORY).superuserPassword,
  });
}
