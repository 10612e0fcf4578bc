'use client';

import {
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Answer } from '@/components/clinical/answer';
import type { Side } from '@/lib/knowledge/schema/primitives';

/** What the keys and the palette, which are there on every page, may do with the encounter that is open. */
export type EncounterCommands = {
  readonly encounterId: string;
  /** Under which the browser keeps the names of the findings. */
  readonly knowledgeVersion: string;
  /** Signed: nothing can be recorded. */
  readonly readOnly: boolean;
  /** False where the answers could not be weighed. */
  readonly isRanked: boolean;
  readonly record: (
    place: { readonly findingId: string; readonly side: Side | null },
    answer: Answer,
  ) => void;
  /** Takes the last answer back. */
  readonly undo: () => void;
  readonly focusFirstAnswer: () => void;
  readonly saveNow: () => void;
  readonly hasUnsaved: () => boolean;
};

type Registry = {
  readonly open: EncounterCommands | null;
  readonly register: (commands: EncounterCommands | null) => void;
};

const RegistryContext = createContext<Registry>({ open: null, register: () => undefined });

export function EncounterCommandsProvider({
  children,
}: {
  readonly children: ReactNode;
}): ReactElement {
  const [open, setOpen] = useState<EncounterCommands | null>(null);
  const register = useCallback((commands: EncounterCommands | null) => setOpen(commands), []);
  const registry = useMemo(() => ({ open, register }), [open, register]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** The open encounter, or null on a page without one. */
export function useEncounterCommands(): EncounterCommands | null {
  return use(RegistryContext).open;
}

/** Offers these commands for as long as the caller is on screen. */
export function useOfferCommands(commands: EncounterCommands): void {
  const { register } = use(RegistryContext);
  useEffect(() => {
    register(commands);
    return () => register(null);
  }, [register, commands]);
}
