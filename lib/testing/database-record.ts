// One clinic with a row in every table a clinic owns, made by the services themselves.
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/actor';
import {
  addAddendum,
  amendNote,
  recordFirstImpression,
  recordJudgement,
  recordObservation,
  signEncounter,
} from '@/lib/encounters/commands';
import { getEncounter } from '@/lib/encounters/queries';
import { redFlagsToSettle } from '@/lib/encounters/red-flags-to-settle';
import type { EncounterId } from '@/lib/encounters/schema';
import { reportEvidence } from '@/lib/evidence-reports/commands';
import { recordFollowUp } from '@/lib/follow-up/commands';
import { saveHistoryDetail } from '@/lib/history-detail/commands';
import { knowledgeBase } from '@/lib/knowledge/current';
import { placeOrder } from '@/lib/orders/commands';
import { savePainDrawing } from '@/lib/pain-drawing/commands';
import { aClinician, accepted, anAnswer, anEncounter, rowsOf } from './database';

export type FullRecord = { readonly actor: Actor; readonly encounterId: EncounterId };

/** A signed encounter with an answer, a first impression, a candidate, a note, an order, an addendum and a follow-up; and a report. */
export async function aFullRecord(): Promise<FullRecord> {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  accepted(await recordObservation(actor, encounterId, anAnswer()));
  accepted(
    await recordFirstImpression(actor, encounterId, {
      conditionId: 'hip-osteoarthritis',
      certainty: 'possible',
    }),
  );
  accepted(
    await recordJudgement(actor, encounterId, {
      workingDiagnosis: 'hip-osteoarthritis',
      certainty: 'probable',
      candidates: [
        { conditionId: 'hip-osteoarthritis', position: 1, dismissedReason: null, note: null },
      ],
      baseVersion: 0,
    }),
  );
  accepted(
    await saveHistoryDetail(actor, encounterId, {
      activities: [{ text: 'Climbing stairs', score: 4 }],
      treatments: [],
      height: null,
      weight: null,
      baseVersion: 0,
      idempotencyKey: randomUUID(),
    }),
  );
  accepted(
    await savePainDrawing(actor, encounterId, {
      marks: [{ region: 'groin', side: 'right', sensation: 'pain' }],
      worst: null,
      baseVersion: 0,
      idempotencyKey: randomUUID(),
    }),
  );
  accepted(await amendNote(actor, encounterId, { text: 'Hip pain.', baseVersion: 0 }));
  accepted(
    await placeOrder(actor, encounterId, {
      testId: 'none',
      urgency: 'routine',
      requestText: '',
      reason: 'Not needed.',
      idempotencyKey: randomUUID(),
    }),
  );
  await sign(actor, encounterId);
  accepted(
    await addAddendum(actor, encounterId, { text: 'Called.', idempotencyKey: randomUUID() }),
  );
  accepted(
    await recordFollowUp(actor, encounterId, {
      followUpId: null,
      baseVersion: 0,
      painScore: 2,
      activity: '',
      functionScore: null,
      globalChange: 'better',
      workStatus: null,
      text: '',
      diagnosis: {
        kind: 'condition',
        conditionId: 'hip-osteoarthritis',
        text: '',
        establishedBy: 'imaging',
        establishedOn: '2026-01-05',
        correctionReason: '',
      },
      diagnosisBaseVersion: 0,
      idempotencyKey: randomUUID(),
    }),
  );
  accepted(
    await reportEvidence(actor, {
      conditionId: 'hip-osteoarthritis',
      findingId: 'hip-internal-rotation',
      text: 'The table prints another figure.',
      idempotencyKey: randomUUID(),
    }),
  );
  await rowsOf(
    `INSERT INTO session (token_hash, clinic_id, person_id, absolute_expires_at)
     VALUES ($1, $2, $3, now() + interval '1 hour')`,
    [actor.sessionId, actor.clinicId, actor.personId],
  );
  return { actor, encounterId };
}

/** Signs with a word on every red flag and a password that is right. */
export async function sign(actor: Actor, encounterId: EncounterId): Promise<string> {
  const encounter = await getEncounter(actor, encounterId);
  if (!encounter) throw new Error('No such encounter');
  const redFlagDispositions = redFlagsToSettle(knowledgeBase(), encounter.observations).map(
    ({ findingId }) => ({ findingId, text: 'Not asked: follow-up visit.' }),
  );
  const signed = await signEncounter(
    actor,
    encounterId,
    { reviewed: true, password: 'right', redFlagDispositions, baseVersion: encounter.version },
    async () => true,
  );
  return accepted(signed).contentHash;
}
