// Where the odds start: how common each condition is among people who present so, in this setting.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Priors } from '@/lib/knowledge/schema/condition';
import type { ComplaintId, SettingId } from '@/lib/knowledge/schema/primitives';
import type { CompiledModel } from './compiled-model';
import { ln } from './deterministic-math';
import { hypothesisCount, noneOf } from './hypotheses';
import { at } from './probability';
import { logStandardError } from './trust';

/**
 * Share given to a must-not-miss condition that the priors leave out or call 0: what was never seen in a
 * sample may still be in the next patient. A published share, however small, is kept.
 */
const SHARE_OF_THE_UNSEEN = 1e-4;

export type Prior = {
  /** Natural log of the unnormalised weight of every hypothesis, "none" last. */
  readonly logWeights: Float64Array;
  /** Standard error of each condition's log weight. */
  readonly standardErrors: Float64Array;
  /** Set when the setting borrows another's priors. */
  readonly note?: string;
};

/**
 * The prior for a setting; with several complaints, the mean of their shares. A pair starts from the product of
 * both shares times how much more often than by chance they are found together.
 */
export function priorFor(
  model: CompiledModel,
  setting: SettingId,
  complaints: readonly ComplaintId[],
): Prior {
  const { knowledge, conditions } = model;
  const borrowed = borrowedFrom(knowledge, setting);
  const tables = complaints.map((complaint) => tableOf(knowledge, borrowed.from, complaint));
  const logWeights = new Float64Array(hypothesisCount(model));
  const standardErrors = new Float64Array(conditions.length);
  conditions.forEach(({ id, mustNotMiss }, index) => {
    const shares = tables.flatMap((table) => table.get(id) ?? []);
    const mean = shares.reduce((sum, { share }) => sum + share.value, 0) / tables.length;
    logWeights[index] = ln(mean === 0 && mustNotMiss ? SHARE_OF_THE_UNSEEN : mean);
    standardErrors[index] = meanStandardError(knowledge, shares);
  });
  for (const { hypothesis, conditions: both, logCoOccurrence } of model.pairs) {
    logWeights[hypothesis] = at(logWeights, both[0]) + at(logWeights, both[1]) + logCoOccurrence;
  }
  logWeights[noneOf(model)] = ln(knowledge.model.noneShare.value);
  return { logWeights, standardErrors, ...(borrowed.note ? { note: borrowed.note } : {}) };
}

type Share = Priors['shares'][number];

function tableOf(
  { priors }: KnowledgeBase,
  setting: SettingId,
  complaint: ComplaintId,
): ReadonlyMap<string, Share> {
  const table = priors.get(setting)?.get(complaint);
  if (!table) throw new Error(`No priors for ${setting}/${complaint}`);
  return new Map(table.shares.map((share) => [share.condition, share]));
}

function borrowedFrom(
  { settings }: KnowledgeBase,
  id: SettingId,
): { readonly from: SettingId; readonly note?: string } {
  const setting = settings.get(id);
  if (!setting) throw new Error(`No setting ${id}`);
  const from = setting.priorsFrom;
  if (from === id) return { from };
  const lender = settings.get(from)?.label ?? from;
  const reason = setting.note ? ` ${setting.note}` : '';
  return {
    from,
    note: `Starting shares are those of ${lender}, not of ${setting.label}.${reason}`,
  };
}

/** Mean over the complaints, each weighted by its share. */
function meanStandardError({ model }: KnowledgeBase, shares: readonly Share[]): number {
  const fallback = model.defaultLogPriorStandardError.value;
  let sum = 0;
  let weight = 0;
  for (const { share } of shares) {
    sum += share.value * (logStandardError(share.low, share.high) ?? fallback);
    weight += share.value;
  }
  return weight > 0 ? sum / weight : fallback;
}
