import 'server-only';
import type { Actor } from '@/lib/actor';
import { isOwnChange } from '@/lib/audit/own-change';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { err, ok, type Result } from '@/lib/result';
import { lockOpenEncounter } from './lock-encounter';
import type { VersionedRefusal } from './refusal';
import type { ComplaintDetails, EncounterId } from './schema';
import { onceEach } from './start-encounter';

const SELECT_COMPLAINT = { setting: true, complaints: true, complaintText: true } as const;

/** Changes where and in whose words the pain is. Returns the new version of these details. */
export async function amendComplaint(
  actor: Actor,
  encounterId: EncounterId,
  details: ComplaintDetails,
): Promise<Result<{ readonly complaintVersion: number }, VersionedRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockOpenEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const encounter = locked.value;
    const where = { clinicId_id: { clinicId: actor.clinicId, id: encounterId } };
    const before = await transaction.encounter.findUniqueOrThrow({
      where,
      select: SELECT_COMPLAINT,
    });
    const { baseVersion } = details;
    if (encounter.complaintVersion !== baseVersion) {
      const version = encounter.complaintVersion;
      const change = { type: 'complaint.amended', encounterId, version, baseVersion } as const;
      const isOwn = isSame(before, details) && (await isOwnChange(transaction, actor, change));
      return isOwn ? ok({ complaintVersion: version }) : err('changed-meanwhile');
    }
    const complaintVersion = encounter.complaintVersion + 1;
    const after = await transaction.encounter.update({
      where,
      data: {
        setting: details.setting,
        complaints: onceEach(details.complaints),
        complaintText: details.complaintText,
        complaintVersion,
        version: encounter.version + 1,
        lastSavedAt: new Date(),
      },
      select: SELECT_COMPLAINT,
    });
    await recordEvent(transaction, actor, {
      type: 'complaint.amended',
      patientId: encounter.patientId,
      encounterId,
      version: complaintVersion,
      before,
      after,
    });
    return ok({ complaintVersion });
  });
}

type Complaint = {
  readonly setting: string;
  readonly complaints: readonly string[];
  readonly complaintText: string;
};

function isSame(before: Complaint, asked: Complaint): boolean {
  return asText(before) === asText(asked);
}

function asText({ setting, complaints, complaintText }: Complaint): string {
  return JSON.stringify([setting, onceEach(complaints), complaintText]);
}
