import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { err, ok, type Result } from '@/lib/result';
import { panelOfEncounter } from './assessment';
import { checkObservation } from './check-observation';
import { type LockedEncounter, lockEncounter } from './lock-encounter';
import type { WriteRefusal } from './refusal';
import { saveAnswer, touchEncounter } from './save-answer';
import type { BulkNegative, EncounterId } from './schema';
import { type ObservationRow, toObservation, toSide } from './to-dto';
import type { ObservationDto, SavedBulk } from './types';

type Asked = BulkNegative['findings'][number];

/**
 * "The rest of this block is negative": records the listed findings as absent, marked as recorded in
 * bulk. What was answered meanwhile stays as it is. Red flags are each asked, so they are refused.
 */
export async function recordBulkNegative(
  actor: Actor,
  encounterId: EncounterId,
  input: BulkNegative,
): Promise<Result<SavedBulk, WriteRefusal>> {
  const saved = await inClinic(actor, async (transaction) => {
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const encounter = locked.value;
    const { idempotencyKey: key, findings } = input;
    const body = { command: 'record-bulk-negative', encounterId, findings };

    return once<{ readonly observations: readonly ObservationDto[] }, WriteRefusal>(
      transaction,
      actor,
      { key, body },
      async () => {
        if (encounter.status === 'signed') return err('already-signed');
        const checked = checkAll(findings);
        if (!checked.ok) return checked;
        const rows = await saveUnanswered(transaction, actor, encounter, checked.value);
        if (rows.length > 0) {
          await touchEncounter(transaction, actor, encounter);
          await recordEvent(transaction, actor, {
            type: 'observations.recorded-negative',
            patientId: encounter.patientId,
            encounterId,
            findings: rows.map(({ findingId, side }) => ({ findingId, side: toSide(side) })),
          });
        }
        return ok({ observations: rows.map(toObservation) });
      },
    );
  });
  if (!saved.ok) return saved;
  const panel = await panelOfEncounter(actor, encounterId);
  return panel ? ok({ ...saved.value, panel }) : err('not-found');
}

type Checked = { readonly asked: Asked; readonly finding: Finding };

function checkAll(findings: readonly Asked[]): Result<readonly Checked[], WriteRefusal> {
  const checked: Checked[] = [];
  const seen = new Set<string>();
  for (const asked of findings) {
    const finding = checkObservation(knowledgeBase(), { ...asked, state: 'absent' });
    if (!finding.ok) return err({ invalid: finding.error });
    const { kind, redFlag, label } = finding.value;
    if (kind !== 'binary' || redFlag) {
      return err({
        invalid: { findings: [`"${label}" is not recorded in bulk: answer it itself`] },
      });
    }
    const place = placeOf(asked.findingId, asked.side);
    if (!seen.has(place)) checked.push({ asked, finding: finding.value });
    seen.add(place);
  }
  return ok(checked);
}

async function saveUnanswered(
  transaction: Transaction,
  actor: Actor,
  encounter: LockedEncounter,
  checked: readonly Checked[],
): Promise<ObservationRow[]> {
  const answered = await transaction.observation.findMany({
    where: { clinicId: actor.clinicId, encounterId: encounter.id },
    select: { findingId: true, side: true },
  });
  const places = new Set(answered.map(({ findingId, side }) => placeOf(findingId, toSide(side))));
  const rows: ObservationRow[] = [];
  for (const { asked, finding } of checked) {
    if (places.has(placeOf(asked.findingId, asked.side))) continue;
    const answer = { ...asked, state: 'absent', bulk: true } as const;
    rows.push(await saveAnswer(transaction, actor, encounter, answer, finding, null));
  }
  return rows;
}

function placeOf(findingId: string, side: Asked['side']): string {
  return `${findingId}/${side ?? ''}`;
}
