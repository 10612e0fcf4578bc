import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '@/lib/actor';
import { requirePermission } from '@/lib/auth/session';

import { getEncounter, panelOfEncounter } from '@/lib/encounters/queries';
import { encounterIdSchema } from '@/lib/encounters/schema';
import type { EncounterDto, LivePanelDto, PanelDto } from '@/lib/encounters/types';
import { isImpressionFirst } from './impression-mode';

export type LoadedRecord = {
  readonly actor: Actor;
  readonly encounter: EncounterDto;
  readonly panel: PanelDto;
  /** "My impression first" is on for this person in this browser. */
  readonly isImpressionFirst: boolean;
  /** It is on, and there is no impression yet. */
  readonly isRankingHidden: boolean;
};

export type LoadedEncounter = LoadedRecord & { readonly panel: LivePanelDto };

/**
 * The encounter with its assessment, read once per request; where its answers cannot be weighed, with the
 * red-flag rules alone. Another clinic's id, a bad id and no record look the same: not found.
 */
export const loadRecord = cache(async (id: string): Promise<LoadedRecord> => {
  const actor = await requirePermission('records.read');
  const parsed = encounterIdSchema.safeParse(id);
  if (!parsed.success) notFound();
  const encounter = await getEncounter(actor, parsed.data);
  if (!encounter) notFound();
  const panel = await panelOfEncounter(actor, parsed.data);
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

/** For a page that has nothing to show without a ranking: without one it fails inside the frame. */
export async function loadEncounter(id: string): Promise<LoadedEncounter> {
  const { panel, ...record } = await loadRecord(id);
  if (panel.assessment === null) throw new Error(`Encounter ${record.encounter.id} has no ranking`);
  return { ...record, panel };
}
