'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import {
  areDraftsKept,
  countDrafts,
  dropDraft,
  keepDraft,
  loadDraft,
  subscribeToDrafts,
} from './form-drafts';

export type FormDraft = {
  /** The form shows what an earlier page could not save. */
  readonly isRestored: boolean;
  /** It was saved, or given up: nothing is kept of it any more. */
  readonly drop: () => void;
};

type Options<Values> = {
  /** What is never kept: a password. */
  readonly without?: readonly (keyof Values)[];
  /** What a restored form takes from the page instead: the version to build on. */
  readonly fresh?: Partial<Values>;
};

/**
 * Keeps what is typed into a form until it is saved, across pages, reloads and crashes; `id` names the form, and is
 * one per record. What was kept comes back when the form is shown again.
 */
export function useFormDraft<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'subscribe' | 'reset' | 'getValues'>,
  id: string,
  options: Options<Values> = {},
): FormDraft {
  const [isRestored, setRestored] = useState(false);
  const { subscribe } = form;
  const restore = useEffectEvent((kept: Partial<Values>) => {
    form.reset({ ...form.getValues(), ...kept, ...options.fresh }, { keepDefaultValues: true });
    setRestored(true);
  });
  const keep = useEffectEvent((values: Values, isDirty: boolean) => {
    if (!isDirty) return dropDraft(id);
    const without: readonly PropertyKey[] = options.without ?? [];
    keepDraft(
      id,
      Object.fromEntries(Object.entries(values).filter(([name]) => !without.includes(name))),
    );
  });
  useEffect(() => {
    let isGone = false;
    let isLoaded = false;
    const unsubscribe = subscribe({
      formState: { values: true, isDirty: true },
      // Until it is known what was kept, an untouched form must not drop it.
      callback: ({ values, isDirty }) => {
        if (isLoaded || isDirty) keep(values, isDirty ?? false);
      },
    });
    void loadDraft(id).then((kept) => {
      if (isGone) return;
      if (kept !== undefined) restore(kept as Partial<Values>);
      isLoaded = true;
    });
    return () => {
      isGone = true;
      unsubscribe();
    };
  }, [id, subscribe]);
  return { isRestored, drop: () => dropDraft(id) };
}

/** How many forms hold something that is not saved. */
export function useDraftCount(): number {
  return useSyncExternalStore(subscribeToDrafts, countDrafts, () => 0);
}

/** Whether the device holds all of it. */
export function useAreDraftsKept(): boolean {
  return useSyncExternalStore(subscribeToDrafts, areDraftsKept, () => true);
}

/** Whether something was kept of this form, here or by an earlier page: it is then opened by itself. */
export function useDraftExists(id: string): boolean {
  const [exists, setExists] = useState(false);
  useEffect(() => {
    let isGone = false;
    void loadDraft(id).then((kept) => {
      if (!isGone) setExists(kept !== undefined);
    });
    return () => {
      isGone = true;
    };
  }, [id]);
  return exists;
}
