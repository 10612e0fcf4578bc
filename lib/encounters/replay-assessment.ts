import 'server-only';
import type { Actor } from '@/lib/actor';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import type { ComparedAssessment } from '@/lib/engine/compare-assessments';
import { type KeptAssessment, type Replay, replay } from '@/lib/engine/replay';
import { knowledgeBase } from '@/lib/knowledge/current';
import { knowledgeBaseOf } from '@/lib/knowledge/knowledge-base-of';
import { whereVisible } from '@/lib/patients/access';
import type { EncounterId } from './schema';

/**
 * What was signed, computed again from its kept input by the knowledge of its time and by today's. It
 * reads and changes nothing. Null when there is no signed encounter the actor may see.
 */
export async function replayAssessment(actor: Actor, id: EncounterId): Promise<Replay | null> {
  const kept = await inClinic(actor, (transaction) => keptAssessment(transaction, actor, id));
  return kept && replay(kept, knowledgeBaseOf(kept.knowledgeVersion), knowledgeBase());
}

async function keptAssessment(
  transaction: Transaction,
  actor: Actor,
  encounterId: EncounterId,
): Promise<KeptAssessment | null> {
  const signature = await transaction.signature.findFirst({
    where: { ...whereVisible(actor), encounterId },
    select: {
      assessment: {
        select: {
          input: true,
          output: true,
          inputHash: true,
          knowledgeVersion: true,
          engineVersion: true,
        },
      },
    },
  });
  if (!signature) return null;
  const { output, ...kept } = signature.assessment;
  // Written by `keepAssessment` and by nothing else; every engine wrote what is compared.
  return { ...kept, output: output as unknown as ComparedAssessment };
}
