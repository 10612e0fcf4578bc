// PostgreSQL inside the package: `npm start` and the tests need no database server on the machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Account, accountForPostgres } from './embedded-account';
import { findPostgresBinaries } from './embedded-binaries';
import { launcherFile, releaseDataDirectory, stopPostmaster } from './embedded-lock';
import { reachableBinaries, reachableDirectory } from './embedded-place';

const READY = 'database system is ready to accept connections';
const EXECUTABLE = 0o755;
const OWNER_ONLY = 0o700;
/** The database's account may pass through the folder above, not look into it. */
const MAY_PASS = 0o711;

/** Health data must not reach the server's log, not even through an error's "Failing row contains". */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  timezone: 'UTC',
};

export type EmbeddedPostgres = {
  /** Where the cluster lies: as asked, or in an open place when its account cannot get there. */
  readonly directory: string;
  readonly superuserUrl: string;
  readonly processId: number;
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Fast shutdown: open transactions roll back, nothing committed is lost. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** Holds the cluster; created on first use. */
  readonly directory: string;
  readonly port: number;
  readonly password: string;
  /** Gets every line the server logs. */
  readonly onLine?: (line: string) => void;
  /** Server settings beyond the safe defaults, e.g. `{ fsync: 'off' }` for a throw-away cluster. */
  readonly settings?: Readonly<Record<string, string>>;
};

/**
 * Starts the cluster in `directory`, creating it when it is empty, and resolves when it accepts
 * connections. Takes over from a start that was killed. Throws with PostgreSQL's own words when it
 * does not come up.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = accountForPostgres();
  const directory = reachableDirectory(resolve(options.directory), account);
  const binaries = reachableBinaries(findPostgresBinaries(), account);
  chmodSync(binaries.initdb, EXECUTABLE);
  chmodSync(binaries.postgres, EXECUTABLE);

  if (!existsSync(join(directory, 'PG_VERSION'))) {
    await createCluster(binaries.initdb, directory, options.password, account);
  }
  await releaseDataDirectory(directory);
  const server = await startServer(binaries.postgres, directory, account, options);
  writeFileSync(launcherFile(directory), String(process.pid));
  return {
    directory,
    superuserUrl: `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/postgres`,
    processId: server.pid,
    ended: new Promise((ended) => server.child.once('exit', () => ended())),
    stop: () => stop(server.child, server.pid),
  };
}

async function createCluster(
  initdb: string,
  directory: string,
  password: string,
  account: Account,
): Promise<void> {
  // An interrupted initdb leaves a directory it will not touch again; without PG_VERSION nothing is lost.
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(dirname(directory), { recursive: true, mode: MAY_PASS });
  mkdirSync(directory, { mode: OWNER_ONLY });
  const passwordFile = `${directory}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(directory, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    await run(
      initdb,
      [
        `--pgdata=${directory}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--data-checksums',
      ],
      account,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(command: string, args: readonly string[], account: Account): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    child.once('error', (cause) => reject(notStarted(command, cause)));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} failed:\n${errors}`)),
    );
  });
}

function startServer(
  postgres: string,
  directory: string,
  account: Account,
  options: EmbeddedOptions,
): Promise<{ child: ChildProcess; pid: number }> {
  const settings = Object.entries({ ...SETTINGS, ...options.settings });
  const child = spawn(
    postgres,
    [
      '-D',
      directory,
      '-p',
      String(options.port),
      ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C must reach the launcher first, so the web server ends before its database.
    { ...account, detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
        options.onLine?.(line);
        if (lines.length < 50) lines.push(line);
        if (line.includes(READY) && child.pid !== undefined) resolve({ child, pid: child.pid });
      }
    });
    child.once('error', (cause) => reject(notStarted(postgres, cause)));
    child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${lines.join('\n')}`)));
  });
}

function notStarted(command: string, cause: Error): Error {
  return new Error(`${command} cannot be run. As root, PostgreSQL runs as the user "postgres".`, {
    cause,
  });
}

async function stop(child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await stopPostmaster(pid);
}
