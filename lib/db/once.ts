import 'server-only';
import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/actor';
import { canonicalJson } from '@/lib/knowledge/canonical-json';
import { err, type FieldErrors, ok, type Result } from '@/lib/result';
import type { Transaction } from './clinic-transaction';
import type { JsonObject } from './json-value';

type Request = {
  readonly key: string;
  /** The whole request: the same key for anything else is refused. */
  readonly body: object;
};

/** Asks `inClinic` to run the transaction again, as a serialization failure does. */
class KeyTakenMeanwhile extends Error {
  override readonly name = 'KeyTakenMeanwhile';
  readonly code = '40001';
}

/**
 * Runs `work` at most once for a key: the second time, also after a lost connection, it returns the
 * first reply and writes nothing. A refusal is not kept; the same key may try again. The caller holds
 * a lock that makes requests for the same record wait for each other.
 */
export async function once<Reply extends JsonObject, Reason>(
  transaction: Transaction,
  actor: Actor,
  request: Request,
  work: () => Promise<Result<Reply, Reason>>,
): Promise<Result<Reply, Reason | { readonly invalid: FieldErrors }>> {
  const { clinicId, personId } = actor;
  const requestHash = sha256(canonicalJson({ personId, body: request.body }));
  const earlier = await transaction.idempotencyKey.findUnique({
    where: { clinicId_key: { clinicId, key: request.key } },
    select: { requestHash: true, reply: true },
  });
  if (earlier && earlier.requestHash !== requestHash) {
    return err({ invalid: { idempotencyKey: ['This key was used for another save'] } });
  }
  // The same request wrote it, so it has the shape this request asks for.
  if (earlier) return ok(earlier.reply as Reply);

  const result = await work();
  if (!result.ok) return result;
  const { count } = await transaction.idempotencyKey.createMany({
    data: { clinicId, key: request.key, requestHash, reply: result.value },
    skipDuplicates: true,
  });
  if (count === 0) throw new KeyTakenMeanwhile();
  return result;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
