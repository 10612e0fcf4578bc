import 'server-only';
import { withSettings } from '@/lib/db/settings';
import { log } from '@/lib/log';

/** Whether a transaction can be opened now. */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await withSettings({}, (transaction) => transaction.$queryRaw`SELECT 1`);
    return true;
  } catch {
    log.error('database not reachable');
    return false;
  }
}
