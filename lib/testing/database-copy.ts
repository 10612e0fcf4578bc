import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { applyMigrations } from '@/lib/db/migrate';
import { prepareRoles, type RoleUrls } from '@/lib/db/roles';

/**
 * An empty, migrated database beside the shared one, for a test that needs to be alone. Roles belong
 * to the whole cluster, so they keep their passwords.
 */
export async function aDatabase(options: { readonly migrated: boolean }): Promise<RoleUrls> {
  const { superuserUrl, ownerUrl, appUrl, backupUrl } = inject('database');
  const urls = await prepareRoles(superuserUrl, {
    database: `alone_${randomBytes(6).toString('hex')}`,
    passwords: {
      owner: passwordOf(ownerUrl),
      app: passwordOf(appUrl),
      backup: passwordOf(backupUrl),
    },
  });
  if (options.migrated) await applyMigrations(urls.ownerUrl);
  return urls;
}

function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password);
}
