import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '@/lib/actor';
import { requirePermission } from '@/lib/auth/session';
import { assessEncounter } from '@/lib/encounters/assessment';
import { getEncounter } from '@/lib/encounters/queries';
import { encounterIdSchema } from '@/lib/encounters/schema';
import type { EncounterDto, LivePanelDto } from '@/lib/encounters/types';
import { isImpressionFirst } from './impression-mode';

export type LoadedEncounter = {
  readonly actor: Actor;
  readonly encounter: EncounterDto;
  readonly panel: LivePanelDto;
  /** "My impression first" is on for this person in this browser. */
  readonly isImpressionFirst: boolean;
  /** It is on, and there is no impression yet. */
  readonly isRankingHidden: boolean;
};

/**
 * The encounter with its assessment, read once per request. Another clinic's id, a bad id and no
 * record look the same: not found.
 */
export const loadEncounter = cache(async (id: string): Promise<LoadedEncounter> => {
  const actor = await requirePermission('records.read');
  const parsed = encounterIdSchema.safeParse(id);
  if (!parsed.success) notFound();
  const encounter = await getEncounter(actor, parsed.data);
  if (!encounter) notFound();
  const panel = await assessEncounter(actor, parsed.data);
  if (!panel) notFound();
  const isFirst = await isImpressionFirst(actor);
  const isAwaited = encounter.status === 'open' && encounter.firstImpression === null;
  return {
    actor,
    encounter,
    panel,
    isImpressionFirst: isFirst,
    isRankingHidden: isFirst && isAwaited,
  };
});
