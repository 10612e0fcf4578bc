'use client';

import type { ReactElement } from 'react';
import { useEncounterCommands } from './keyboard/encounter-commands';

/** Whether the ranking is at work; in an encounter whose answers could not be weighed, that it is not. */
export function DecisionSupport({
  knowledgeVersion,
}: {
  readonly knowledgeVersion: string;
}): ReactElement {
  const encounter = useEncounterCommands();
  if (encounter && !encounter.isRanked) {
    return (
      <p className="order-last basis-full rounded bg-caution-surface px-2 font-medium text-caution text-sm md:order-none md:ml-auto md:basis-auto">
        Decision support: red-flag rules only, because the answers of this record could not be
        weighed
      </p>
    );
  }
  return (
    <p className="hidden grow text-right text-sm md:block">
      Decision support: on
      <span className="hidden xl:inline">, knowledge {knowledgeVersion}</span>
    </p>
  );
}
