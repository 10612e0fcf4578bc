// The real application as `npm start` runs it, on a port and a database of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnv } from '@/lib/env';
import { findChromium } from '@/lib/testing/chromium';
import { findFreePort } from '@/scripts/launch/port';
import { readOrCreateSecrets } from '@/scripts/launch/secrets';

const READY = 'Iliac is ready';
const READY_WITHIN_MS = 60_000;

/** What a test needs to reach it; the tests of one run share one. */
export type Application = {
  readonly origin: string;
  /** The database owner's address: tests prepare clinics and people with it. */
  readonly ownerUrl: string;
  /** Signs the session cookie. */
  readonly sessionSecret: string;
};

export type RunningApplication = Application & {
  /** The start script; the server and the database are its children. */
  readonly processId: number;
  /** As Ctrl-C does; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
};

export async function startApplication(
  dataDirectory: string,
  options: { readonly port?: number; readonly demo?: boolean } = {},
): Promise<RunningApplication> {
  const port = options.port ?? (await findFreePort());
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/start.ts'],
    {
      env: childEnv({
        ILIAC_DATA_DIRECTORY: dataDirectory,
        PORT: String(port),
        // The server makes PDFs with the browser of the tests.
        CHROMIUM_PATH: await findChromium(),
        ILIAC_DEMO: options.demo ? 'on' : 'off',
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await untilReady(child, ended);
  return {
    processId: child.pid ?? 0,
    origin: `http://localhost:${port}`,
    ownerUrl: ownerUrl(dataDirectory),
    sessionSecret: readOrCreateSecrets(dataDirectory).nextAuthSecret,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

function untilReady(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(
      () => reject(new Error(`Not ready in time:\n${output}`)),
      READY_WITHIN_MS,
    );
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (!output.includes(READY)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then((code) => {
      clearTimeout(late);
      reject(new Error(`The application ended with ${code}:\n${output}`));
    });
  });
}

/** The fourth line of PostgreSQL's lock file is its port. */
function ownerUrl(dataDirectory: string): string {
  const lines = readFileSync(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const { ownerPassword } = readOrCreateSecrets(dataDirectory);
  return `postgresql://iliac_owner:${ownerPassword}@127.0.0.1:${lines[3]}/iliac`;
}
