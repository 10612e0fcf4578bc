// `npm start` and `npm run dev` (--dev): database, migrations, demo clinics, build, server, in that order.
// Ends both on Ctrl-C; a bad setting, a taken port or an unreachable database is one clear line and exit code 1.
import { launchEnv } from '@/lib/env';
import { build, isBuildFresh } from './launch/build';
import { type OpenDatabase, openDatabase } from './launch/database';
import { createDemo } from './launch/demo';
import { explain } from './launch/explain';
import { isPortFree } from './launch/port';
import { readOrCreateSecrets } from './launch/secrets';
import { type RunningServer, startServer } from './launch/server';

const development = process.argv.includes('--dev');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

let stopping = false;
const running: { database?: Promise<OpenDatabase>; server?: RunningServer } = {};

async function stop(exitCode: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  // The server first: its last requests still need the database.
  await running.server?.stop();
  // One that is still starting is waited for: left alone it would run on without us.
  const database = await running.database?.catch(() => undefined);
  await database?.stop();
  if (exitCode === 0) say('Stopped.');
  process.exit(exitCode);
}

async function start(): Promise<void> {
  const settings = launchEnv();
  if (!(await isPortFree(settings.PORT))) {
    throw new Error(
      `Port ${settings.PORT} is taken. Stop what uses it, or choose another: PORT=3001 npm start`,
    );
  }
  running.database = openDatabase(settings, say);
  const database = await running.database;
  if (settings.ILIAC_DEMO === 'on') await createDemo(database.ownerUrl, database.appUrl, say);
  if (!development && !isBuildFresh()) {
    say('Building (the first time takes about a minute) ...');
    if (!(await build())) throw new Error('The build failed; see above.');
  }
  say('Starting the server ...');
  running.server = await startServer({
    port: settings.PORT,
    development,
    environment: {
      DATABASE_URL: database.appUrl,
      NEXTAUTH_SECRET:
        settings.NEXTAUTH_SECRET ??
        readOrCreateSecrets(settings.ILIAC_DATA_DIRECTORY).nextAuthSecret,
      NEXTAUTH_URL: settings.NEXTAUTH_URL ?? `http://localhost:${settings.PORT}`,
    },
  });
  say(`Iliac is ready at ${running.server.origin} (Ctrl-C stops it).`);
  void running.server.ended.then((code) => {
    if (stopping) return;
    say(`The server ended by itself (${code ?? 'killed'}).`);
    void stop(1);
  });
  void database.ended.then(() => {
    if (stopping) return;
    say('PostgreSQL ended by itself. Nothing that was saved is lost; start again.');
    void stop(1);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop(0));

try {
  await start();
} catch (error) {
  if (!stopping) {
    process.stderr.write(`${explain(error)}\n`);
    await stop(1);
  }
}
