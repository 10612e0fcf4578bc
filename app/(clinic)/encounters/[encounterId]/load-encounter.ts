import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '@/lib/actor';
import { requirePermission } from '@/lib/auth/session';
import { assessEncounter } from '@/lib/encounters/assessment';
import { getEncounter } from '@/lib/encounters/queries';
import { encounterIdSchema } from '@/lib/encounters/schema';
import type { EncounterDto, LivePanelDto } from '@/lib/encounters/types';

export type LoadedEncounter = {
  readonly actor: Actor;
  readonly encounter: EncounterDto;
  readonly panel: LivePanelDto;
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
  return { actor, encounter, panel };
});
