import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock-encounter';
import { touchEncounter } from '@/lib/encounters/save-answer';
import type { EncounterId } from '@/lib/encounters/schema';
import { knowledgeBase } from '@/lib/knowledge/current';
import { err, ok, type Result } from '@/lib/result';
import { checkDrawing } from './check-drawing';
import type { PainDrawingRefusal } from './refusal';
import type { PainDrawingInput } from './schema';
import { SELECT_PAIN_DRAWING, toPainDrawing } from './to-dto';
import type { PainDrawing, PainDrawingDto } from './types';

/**
 * Saves the whole drawing over the one the clinician saw. When somebody drew meanwhile, nothing is
 * written and theirs is returned. The findings that marks stand for are answers of their own: the
 * screen records them beside the drawing, each with its version.
 */
export async function savePainDrawing(
  actor: Actor,
  encounterId: EncounterId,
  input: PainDrawingInput,
): Promise<Result<PainDrawingDto, PainDrawingRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const encounter = locked.value;
    const { idempotencyKey: key, ...drawn } = input;
    const body = { command: 'save-pain-drawing', encounterId, ...drawn };

    return once<PainDrawingDto, PainDrawingRefusal>(transaction, actor, { key, body }, async () => {
      if (encounter.status === 'signed') return err('already-signed');
      const checked = checkDrawing(knowledgeBase(), input);
      if (!checked.ok) return err({ invalid: checked.error });
      const before = await findDrawing(transaction, actor, encounterId);
      if ((before?.version ?? 0) !== input.baseVersion) {
        if (!before) return err({ invalid: { baseVersion: ['Nothing was ever drawn'] } });
        return err({ changedMeanwhile: before });
      }
      const after = await write(transaction, actor, encounter, checked.value, before);
      await touchEncounter(transaction, actor, encounter);
      await recordEvent(transaction, actor, {
        type: 'pain-drawing.saved',
        patientId: encounter.patientId,
        encounterId,
        version: after.version,
        before: before && drawnOf(before),
        after: drawnOf(after),
      });
      return ok(after);
    });
  });
}

async function findDrawing(
  transaction: Transaction,
  { clinicId }: Actor,
  encounterId: EncounterId,
): Promise<PainDrawingDto | null> {
  const row = await transaction.painDrawing.findUnique({
    where: { clinicId_encounterId: { clinicId, encounterId } },
    select: SELECT_PAIN_DRAWING,
  });
  return row && toPainDrawing(row);
}

async function write(
  transaction: Transaction,
  { clinicId, personId }: Actor,
  { id: encounterId }: LockedEncounter,
  { marks, worst }: Pick<PainDrawingInput, 'marks' | 'worst'>,
  before: PainDrawingDto | null,
): Promise<PainDrawingDto> {
  const data = {
    marks,
    worstRegion: worst?.region ?? null,
    worstSide: worst?.side ?? null,
    recordedBy: personId,
    recordedAt: new Date(),
    version: (before?.version ?? 0) + 1,
  };
  const row = await transaction.painDrawing.upsert({
    where: { clinicId_encounterId: { clinicId, encounterId } },
    create: { ...data, clinicId, encounterId },
    update: data,
    select: SELECT_PAIN_DRAWING,
  });
  return toPainDrawing(row);
}

/** What of a drawing the audit keeps. */
function drawnOf({ marks, worst }: PainDrawingDto): PainDrawing {
  return { marks, worst };
}
