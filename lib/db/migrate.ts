// Brings the database to the newest migration. Runs as the owner, from a script, never in the server.
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MigrationDirectory } from '@prisma/schema-engine-wasm';
import { withSchemaEngine } from './schema-engine';

const FOLDER = 'prisma/migrations';

/**
 * Applies the migrations that are not applied yet, in order, and returns their names; none the second
 * time. Recorded in `_prisma_migrations`. Throws when one fails or an applied one was edited.
 */
export async function applyMigrations(
  ownerUrl: string,
  folder: string = resolve(FOLDER),
): Promise<readonly string[]> {
  const migrationDirectories = await readMigrations(folder);
  const lockfile = 'migration_lock.toml';
  const migrationsList = {
    baseDir: folder,
    lockfile: { path: lockfile, content: await readFile(join(folder, lockfile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories,
  };
  const filters = { externalTables: [], externalEnums: [] };
  return withSchemaEngine(ownerUrl, async (engine) => {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    });
    // Each migration is one transaction: what failed or was killed half-way has left nothing to mend.
    for (const migrationName of failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    const applied = await engine.applyMigrations({ migrationsList, filters });
    return applied.appliedMigrationNames;
  });
}

async function readMigrations(folder: string): Promise<MigrationDirectory[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (path): Promise<MigrationDirectory> => {
      const value = await readFile(join(folder, path, 'migration.sql'), 'utf8');
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
    }),
  );
}
