import 'server-only';
import { createHash } from 'node:crypto';
import { type Actor, can } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { canonicalJson } from '@/lib/knowledge/canonical-json';
import { knowledgeBase } from '@/lib/knowledge/current';
import { whereVisible } from '@/lib/patients/access';
import { err, type FieldErrors, ok, type Result } from '@/lib/result';
import { keepAssessment } from './assessment';
import { toAssessmentInput } from './assessment-input';
import { computeAssessment } from './compute-assessment';
import { loadEncounter } from './load-encounter';
import { type LockedEncounter, lockOpenEncounter } from './lock-encounter';
import { type CurrentNote, currentNote } from './note';
import { recordedOrders } from './recorded-orders';
import { redFlagsToSettle } from './red-flags-to-settle';
import type { VersionedRefusal } from './refusal';
import type { EncounterId, SignInput } from './schema';
import type { EncounterDto } from './types';

/** Checks the password the clinician just typed against the stored hash. */
export type VerifyPassword = (passwordHash: string) => Promise<boolean>;

export type Signed = { readonly contentHash: string };

/**
 * Freezes the record: from now on there are addenda only. Needs the clinician's password again, the
 * version the clinician reviewed, and a word about every red flag that is present or was not asked.
 * The signature is the SHA-256 of the whole record as canonical JSON, the assessment included.
 */
export async function signEncounter(
  actor: Actor,
  encounterId: EncounterId,
  input: SignInput,
  verifyPassword: VerifyPassword,
): Promise<Result<Signed, VersionedRefusal>> {
  if (!can(actor, 'records.write')) return err('not-allowed');
  // Hashing takes its time, so it happens before the record is locked.
  const passwordHash = await inClinic(actor, (transaction) => hashOf(transaction, actor));
  if (!passwordHash || !(await verifyPassword(passwordHash))) {
    return refuseSigning(actor, encounterId);
  }
  return inClinic(actor, async (transaction) => {
    const locked = await lockOpenEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    if (locked.value.version !== input.baseVersion) return err('changed-meanwhile');
    const encounter = await loadEncounter(transaction, actor, encounterId);
    if (!encounter) return err('not-found');
    const faults = dispositionFaults(encounter, input);
    if (faults) return err({ invalid: faults });
    return ok(await freeze(transaction, actor, locked.value, encounter, input));
  });
}

async function hashOf(transaction: Transaction, actor: Actor): Promise<string | null> {
  const person = await transaction.person.findFirst({
    where: { id: actor.personId, disabledAt: null },
    select: { passwordHash: true },
  });
  return person?.passwordHash ?? null;
}

async function refuseSigning(
  actor: Actor,
  encounterId: EncounterId,
): Promise<Result<never, VersionedRefusal>> {
  return inClinic(actor, async (transaction) => {
    const encounter = await transaction.encounter.findFirst({
      where: { ...whereVisible(actor), id: encounterId },
      select: { patientId: true },
    });
    if (!encounter) return err('not-found');
    await recordEvent(transaction, actor, {
      type: 'encounter.signing-refused',
      patientId: encounter.patientId,
      encounterId,
      reason: 'wrong-password',
    });
    return err({ invalid: { password: ['This is not your password'] } });
  });
}

/** By finding: `redFlagDispositions.<finding id>`. */
function dispositionFaults(encounter: EncounterDto, input: SignInput): FieldErrors | null {
  const given = new Set(input.redFlagDispositions.map(({ findingId }) => findingId));
  const toSettle = redFlagsToSettle(knowledgeBase(), encounter.observations);
  const expected = new Set(toSettle.map(({ findingId }) => findingId));
  const foreign = [...given]
    .filter((findingId) => !expected.has(findingId))
    .map((findingId) => [
      `redFlagDispositions.${findingId}`,
      ['This red flag needs no word any more. Reload the page'],
    ]);
  const missing = toSettle
    .filter(({ findingId }) => !given.has(findingId))
    .map(({ findingId, label, reason }) => [
      `redFlagDispositions.${findingId}`,
      [`${label} is ${reason.replaceAll('-', ' ')}: say what was done or why not`],
    ]);
  const faults = [...missing, ...foreign];
  return faults.length === 0 ? null : Object.fromEntries(faults);
}

async function freeze(
  transaction: Transaction,
  actor: Actor,
  locked: LockedEncounter,
  encounter: EncounterDto,
  input: SignInput,
): Promise<Signed> {
  const { clinicId, personId } = actor;
  const encounterId = encounter.id;
  const signedAt = new Date();
  const note = await currentNote(transaction, actor, encounter);
  if (note.version === 0) await keepGeneratedNote(transaction, actor, encounterId, note);
  const assessmentId = await keepAssessment(transaction, actor, encounter);
  const content = canonicalJson({
    format: 'iliac-record-1',
    encounter,
    note: note.text,
    orders: await recordedOrders(transaction, actor, encounterId),
    redFlagDispositions: input.redFlagDispositions,
    assessment: {
      input: toAssessmentInput(encounter, knowledgeBase()),
      output: computeAssessment(encounter),
    },
    signedBy: personId,
    signedAt: signedAt.toISOString(),
  });
  const contentHash = createHash('sha256').update(content, 'utf8').digest('hex');
  await transaction.signature.create({
    data: {
      clinicId,
      encounterId,
      assessmentId,
      content,
      contentHash,
      signedBy: personId,
      signedAt,
    },
    select: { encounterId: true },
  });
  await transaction.encounter.updateMany({
    where: { clinicId, id: encounterId },
    data: { status: 'signed', signedAt, lastSavedAt: signedAt, version: locked.version + 1 },
  });
  await recordEvent(transaction, actor, {
    type: 'encounter.signed',
    patientId: encounter.patient.id,
    encounterId,
    contentHash,
  });
  return { contentHash };
}

/** A later release may generate other words: what was signed must not depend on it. */
async function keepGeneratedNote(
  transaction: Transaction,
  { clinicId, personId }: Actor,
  encounterId: EncounterId,
  { text }: CurrentNote,
): Promise<void> {
  await transaction.note.createMany({
    data: { clinicId, encounterId, text, generated: true, editedBy: personId },
  });
}
