// As root the database runs under its own account, which may not be allowed into the folder Iliac lies
// in (a home directory, a private temporary one). What it needs then lies where it can be reached.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, parse, resolve } from 'node:path';
import type { Account } from './embedded-account';
import type { PostgresBinaries } from './embedded-binaries';

const OPEN_PLACE = '/var/lib/iliac';
const MAY_PASS = 0o711;

/** The data directory itself, or one of its own in an open place when the account cannot get there. */
export function reachableDirectory(directory: string, account: Account): string {
  if (mayEnter(dirname(directory), account)) return directory;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  mkdirSync(OPEN_PLACE, { recursive: true, mode: MAY_PASS });
  return join(OPEN_PLACE, `${basename(directory)}-${name}`);
}

/** The binaries as installed, or a copy of that version in an open place. */
export function reachableBinaries(binaries: PostgresBinaries, account: Account): PostgresBinaries {
  const native = dirname(dirname(binaries.postgres));
  if (mayEnter(dirname(binaries.postgres), account)) return binaries;
  const description = readFileSync(join(dirname(native), 'package.json'));
  const version = createHash('sha256').update(description).digest('hex').slice(0, 12);
  const copy = join(OPEN_PLACE, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(OPEN_PLACE, { recursive: true, mode: MAY_PASS });
    // Copied aside and renamed: a copy that was cut off is never taken for a whole one.
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  const moved = (path: string): string => join(copy, 'bin', basename(path));
  return { initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) };
}

/** Whether the account may pass through this folder and every one above it. */
function mayEnter(folder: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  const path = resolve(folder);
  if (path !== parse(path).root && !mayEnter(dirname(path), account)) return false;
  // What does not exist yet is made by us, open for passing.
  if (!existsSync(path)) return true;
  const { uid, gid, mode } = statSync(path);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
