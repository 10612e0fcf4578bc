import 'server-only';
import type { Actor } from '@/lib/actor';
import { isOwnChange } from '@/lib/audit/own-change';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { err, ok, type Result } from '@/lib/result';
import { lockOpenEncounter } from './lock-encounter';
import type { VersionedRefusal } from './refusal';
import { touchEncounter } from './save-answer';
import type { EncounterId, NoteInput } from './schema';

/** Replaces the note with the clinician's words; from then on it is no longer generated. */
export async function amendNote(
  actor: Actor,
  encounterId: EncounterId,
  input: NoteInput,
): Promise<Result<{ readonly version: number }, VersionedRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockOpenEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const { clinicId, personId } = actor;
    const key = { clinicId, encounterId };
    const before = await transaction.note.findFirst({
      where: key,
      select: { text: true, version: true },
    });
    const version = input.baseVersion + 1;
    if ((before?.version ?? 0) !== input.baseVersion) {
      const { baseVersion } = input;
      const change = { type: 'note.amended', encounterId, version, baseVersion } as const;
      const isSaved = before?.version === version && before.text === input.text;
      const isOwn = isSaved && (await isOwnChange(transaction, actor, change));
      return isOwn ? ok({ version }) : err('changed-meanwhile');
    }
    const data = {
      text: input.text,
      generated: false,
      editedBy: personId,
      editedAt: new Date(),
      version,
    };
    await transaction.note.upsert({
      where: { clinicId_encounterId: key },
      create: { ...key, ...data },
      update: data,
    });
    await touchEncounter(transaction, actor, locked.value);
    await recordEvent(transaction, actor, {
      type: 'note.amended',
      patientId: locked.value.patientId,
      encounterId,
      version,
      before: before?.text ?? null,
      after: input.text,
    });
    return ok({ version });
  });
}
