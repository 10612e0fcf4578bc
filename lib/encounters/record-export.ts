import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { whereVisible } from '@/lib/patients/access';
import { err, ok, type Result } from '@/lib/result';
import type { EncounterId } from './schema';

/** Writes down that a copy of this sheet is about to leave the application. */
export async function recordExport(
  actor: Actor,
  id: EncounterId,
  document: string,
): Promise<Result<null, 'not-found'>> {
  return inClinic(actor, async (transaction) => {
    const encounter = await transaction.encounter.findFirst({
      where: { ...whereVisible(actor), id },
      select: { patientId: true },
    });
    if (!encounter) return err('not-found');
    await recordEvent(transaction, actor, {
      type: 'document.exported',
      patientId: encounter.patientId,
      encounterId: id,
      document,
    });
    return ok(null);
  });
}
