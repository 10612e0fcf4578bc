import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { knowledgeBase } from '@/lib/knowledge/current';
import { whereVisible } from '@/lib/patients/access';
import { computeAssessment } from './compute-assessment';
import { loadEncounter } from './load-encounter';
import { noteText } from './note-text';
import { recordedOrders } from './recorded-orders';
import type { EncounterId } from './schema';
import type { EncounterDto, NoteDto } from './types';

export type CurrentNote = Pick<NoteDto, 'text' | 'generated' | 'version'>;

/** The note with its signature and addenda; null when there is no encounter the actor may see. */
export async function getNote(actor: Actor, id: EncounterId): Promise<NoteDto | null> {
  return inClinic(actor, async (transaction) => {
    const encounter = await loadEncounter(transaction, actor, id);
    if (!encounter) return null;
    await recordEvent(transaction, actor, {
      type: 'note.viewed',
      patientId: encounter.patient.id,
      encounterId: id,
    });
    return {
      ...(await currentNote(transaction, actor, encounter)),
      signature: await signatureOf(transaction, actor, id),
      addenda: await addendaOf(transaction, actor, id),
    };
  });
}

/** What the clinician wrote, or the text generated from the record as it is now (version 0). */
export async function currentNote(
  transaction: Transaction,
  actor: Actor,
  encounter: EncounterDto,
): Promise<CurrentNote> {
  const written = await transaction.note.findFirst({
    where: { ...whereVisible(actor), encounterId: encounter.id },
    select: { text: true, generated: true, version: true },
  });
  if (written) return written;
  const orders = await recordedOrders(transaction, actor, encounter.id);
  const assessment = computeAssessment(encounter);
  const text = noteText({ encounter, assessment, orders, knowledge: knowledgeBase() });
  return { text, generated: true, version: 0 };
}

async function signatureOf(
  transaction: Transaction,
  actor: Actor,
  encounterId: EncounterId,
): Promise<NoteDto['signature']> {
  const row = await transaction.signature.findFirst({
    where: { ...whereVisible(actor), encounterId },
    select: { contentHash: true, signedAt: true, signer: { select: { displayName: true } } },
  });
  return (
    row && {
      signedBy: row.signer.displayName,
      signedAt: row.signedAt.toISOString(),
      contentHash: row.contentHash,
    }
  );
}

async function addendaOf(
  transaction: Transaction,
  actor: Actor,
  encounterId: EncounterId,
): Promise<NoteDto['addenda']> {
  const rows = await transaction.addendum.findMany({
    where: { ...whereVisible(actor), encounterId },
    select: { id: true, text: true, writtenAt: true, writer: { select: { displayName: true } } },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, text, writtenAt, writer }) => ({
    id,
    text,
    writtenBy: writer.displayName,
    writtenAt: writtenAt.toISOString(),
  }));
}
