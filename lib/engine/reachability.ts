// Whether a condition can be found at all: the rank it gets from its own typical patient.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import {
  type ComplaintId,
  complaintIdSchema,
  type SettingId,
  settingIdSchema,
} from '@/lib/knowledge/schema/primitives';
import { assess } from './assess';
import { compile } from './compile';
import { typicalPatient } from './typical-patient';

export type Reach = {
  readonly setting: SettingId;
  readonly complaint: ComplaintId;
  readonly rank: number;
  readonly probability: number;
  /** The condition that comes first instead, or this one. */
  readonly first: string;
};

/** It comes first, or is more likely than not beside what does: two conditions may be present at once. */
export function isReached(reach: Reach | undefined): boolean {
  return reach !== undefined && (reach.rank === 1 || reach.probability >= 0.5);
}

/** The typical patient's ranks, best first, wherever the priors hold the condition; empty when nowhere. */
export function reachOf(
  knowledge: KnowledgeBase,
  condition: string,
  options: { readonly withResults: boolean },
): readonly Reach[] {
  const patient = typicalPatient(compile(knowledge), condition, options);
  const reached = settingIdSchema.options.flatMap((setting) =>
    complaintIdSchema.options.flatMap((complaint): Reach[] => {
      const result = assess(knowledge, { setting, complaint: [complaint], ...patient });
      if (!result.ok) throw new Error(`${condition}: ${JSON.stringify(result.error)}`);
      const [top] = result.value.differential;
      const item = result.value.differential.find((one) => one.condition === condition);
      if (!item || !top) return [];
      const { rank, probability } = item;
      return [{ setting, complaint, rank, probability, first: top.condition }];
    }),
  );
  return reached.sort((a, b) => a.rank - b.rank || b.probability - a.probability);
}
