import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import type { Transaction } from '@/lib/db/clinic-transaction';
import { checkObservation } from '@/lib/encounters/check-observation';
import type { LockedEncounter } from '@/lib/encounters/lock-encounter';
import type { VersionedRefusal } from '@/lib/encounters/refusal';
import { findAnswer, keptAnswer, saveAnswer } from '@/lib/encounters/save-answer';
import { knowledgeBase } from '@/lib/knowledge/current';
import { err, ok, type Result } from '@/lib/result';
import type { OrderResult } from './schema';

/**
 * Records what a result showed as the findings it stands for. Refuses a finding that the test cannot show, and one
 * that was recorded otherwise before: then somebody has to look at both. The caller holds the lock on the encounter.
 */
export async function recordShown(
  transaction: Transaction,
  actor: Actor,
  encounter: LockedEncounter,
  testId: string,
  findings: OrderResult['findings'],
): Promise<Result<null, VersionedRefusal>> {
  if (findings.length === 0) return ok(null);
  if (encounter.status === 'signed') return err('already-signed');
  const knowledge = knowledgeBase();
  const shownByTest = knowledge.tests.get(testId)?.resultFindings ?? [];
  for (const shown of findings) {
    const input = { ...shown, bulk: false };
    const finding = checkObservation(knowledge, input);
    if (!finding.ok || !shownByTest.includes(shown.findingId)) {
      return err({ invalid: { findings: ['This test does not show that'] } });
    }
    const before = await findAnswer(transaction, actor, encounter, input);
    if (before?.state === shown.state) continue;
    if (before && before.state !== 'not-tested') {
      const label = finding.value.label.toLowerCase();
      return err({
        invalid: { findings: [`Recorded otherwise before: ${label}. Change it under Results`] },
      });
    }
    const after = await saveAnswer(transaction, actor, encounter, input, finding.value, before);
    await recordEvent(transaction, actor, {
      type: 'observation.recorded',
      patientId: encounter.patientId,
      encounterId: encounter.id,
      findingId: shown.findingId,
      version: after.version,
      before: before && keptAnswer(before),
      after: keptAnswer(after),
    });
  }
  return ok(null);
}
