// Prepares the roles and applies the migrations of the database at DATABASE_URL, then ends: what the
// container setup runs before the app.
import { launchEnv } from '@/lib/env';
import { openDatabase } from './launch/database';
import { createDemo } from './launch/demo';
import { explain } from './launch/explain';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  const settings = launchEnv();
  const { DATABASE_URL, ILIAC_OWNER_PASSWORD, ILIAC_APP_PASSWORD, ILIAC_BACKUP_PASSWORD } =
    settings;
  if (!DATABASE_URL || !ILIAC_OWNER_PASSWORD || !ILIAC_APP_PASSWORD || !ILIAC_BACKUP_PASSWORD) {
    throw new Error(
      'Set DATABASE_URL, ILIAC_OWNER_PASSWORD, ILIAC_APP_PASSWORD and ILIAC_BACKUP_PASSWORD.',
    );
  }
  const database = await openDatabase(settings, say);
  if (settings.ILIAC_DEMO === 'on') await createDemo(database.ownerUrl, database.appUrl, say);
  say('The database is ready.');
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
