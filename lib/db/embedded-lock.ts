// After kill -9 the database may still run, or have left a lock file behind. Neither may stop the
// next start, and neither may a database that another Iliac is using be taken away from it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const STOP_WITHIN_MS = 30_000;

/** Makes the data directory free to start in. Throws when a live Iliac is using it. */
export async function releaseDataDirectory(directory: string): Promise<void> {
  const postmaster = postmasterPid(directory);
  if (postmaster === undefined || !isAlive(postmaster)) return;
  if (!runsPostgres(postmaster, directory)) {
    // The number now belongs to some other process; PostgreSQL would take the file at its word.
    rmSync(lockFile(directory));
    return;
  }
  const launcher = readPid(launcherFile(directory));
  if (launcher !== undefined && launcher !== process.pid && isAlive(launcher)) {
    throw new Error(`${directory} is in use by another Iliac (process ${launcher}).`);
  }
  await stopPostmaster(postmaster);
}

/** Who started this database: told from a database whose starter was killed. */
export function launcherFile(directory: string): string {
  return join(directory, 'iliac-launcher.pid');
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, nothing committed is lost. */
export async function stopPostmaster(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_WITHIN_MS;
  while (isAlive(pid)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
    await delay(20);
  }
}

function lockFile(directory: string): string {
  return join(directory, 'postmaster.pid');
}

function postmasterPid(directory: string): number | undefined {
  return readPid(lockFile(directory));
}

function readPid(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return pid > 0 ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Process numbers are reused. Where the system shows no command line, the lock file is believed. */
function runsPostgres(pid: number, directory: string): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes(directory);
}
