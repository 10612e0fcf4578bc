import 'server-only';
import type { Actor } from '@/lib/actor';
import { type Transaction, withSettings } from './settings';

export type { Transaction } from './settings';

/**
 * The one way services reach the database: a transaction in the actor's clinic. Everything `work`
 * writes, its audit events included, is committed together or not at all. `work` may run more than
 * once, so it must do nothing but talk to this transaction.
 */
export function inClinic<Value>(
  actor: Actor,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const { clinicId, personId, sessionId } = actor;
  return withSettings({ clinicId, personId, sessionId }, work);
}
