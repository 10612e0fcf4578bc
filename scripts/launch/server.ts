// The web server as a child process: started, watched, stopped.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { serverEnv } from '@/lib/env';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

export type RunningServer = {
  readonly origin: string;
  /** Resolves with the exit code when it ends by itself. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
};

export async function startServer(settings: {
  readonly port: number;
  readonly development: boolean;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<RunningServer> {
  const { port } = settings;
  const command = settings.development
    ? ['node_modules/next/dist/bin/next', 'dev', '--port', String(port), '--hostname', '127.0.0.1']
    : ['.next/standalone/server.js'];
  const child = spawn(
    process.execPath,
    ['--import', './scripts/launch/exit-with-parent.mjs', ...command],
    {
      env: serverEnv({
        ...settings.environment,
        PORT: String(port),
        HOSTNAME: '127.0.0.1',
        NODE_ENV: settings.development ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      }),
      // A group of its own: Ctrl-C reaches the start script, which ends the server before the database.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const origin = `http://localhost:${port}`;
  await untilHealthy(port, ended);
  return { origin, ended, stop: () => stop(child, ended) };
}

async function untilHealthy(port: number, ended: Promise<number | null>): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded && Date.now() < deadline) {
    if (await answers(port)) return;
    await delay(100);
  }
  throw new Error(
    hasEnded ? 'The server stopped while starting.' : 'The server did not answer in time.',
  );
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`);
    return response.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  child.kill('SIGTERM');
  const inTime = await Promise.race([
    ended.then(() => true),
    delay(STOP_WITHIN_MS, false, { ref: false }),
  ]);
  if (!inTime) child.kill('SIGKILL');
  await ended;
}
