'use client';

import { useMemo } from 'react';
import { useEncounterCommands } from '@/app/(clinic)/keyboard/encounter-commands';
import { createFindingSearch } from './find-findings';
import { itemsOf, type PaletteItem } from './palette-items';
import { CLINIC_PLACES, encounterPlaces, matchesPlace } from './places';
import { readEntry } from './read-entry';
import { useVocabulary } from './use-vocabulary';

const SHOWN = 8;

/** What the palette offers for what is typed, and a line when there is less than one expects. */
export function usePaletteItems(
  typed: string,
  findsPatients: boolean,
): {
  readonly items: readonly PaletteItem[];
  readonly note: string | null;
} {
  const encounter = useEncounterCommands();
  const canRecord = encounter !== null && !encounter.readOnly;
  const vocabulary = useVocabulary(canRecord ? encounter.knowledgeVersion : null);
  const search = useMemo(
    () => (vocabulary === null || vocabulary === 'failed' ? null : createFindingSearch(vocabulary)),
    [vocabulary],
  );
  const encounterId = encounter?.encounterId ?? null;
  const items = useMemo((): readonly PaletteItem[] => {
    const places = [...(encounterId ? encounterPlaces(encounterId) : []), ...CLINIC_PLACES]
      .filter((place) => matchesPlace(place, typed))
      .map(({ title, path }): PaletteItem => ({ kind: 'go', title, hint: 'Open', path }));
    const copies = encounterId && matchesPlace(COPY_NOTE, typed) ? [COPY_ITEM] : [];
    const words = typed.trim();
    // Last, and never crowded out: whatever is typed may be a name.
    const patients = findsPatients && words !== '' ? [findPatientItem(words)] : [];
    const room = SHOWN - patients.length;
    if (!search || encounterId === null || words === '') {
      return [...[...copies, ...places].slice(0, room), ...patients];
    }
    const entry = readEntry(typed);
    const findings = search(entry.words, SHOWN).flatMap((found) =>
      itemsOf(found, entry, `/encounters/${encounterId}`),
    );
    // With an answer typed, what can take it comes before what cannot.
    const recordable = findings.filter(({ kind }) => kind === 'record');
    const elsewhere = findings.filter(({ kind }) => kind !== 'record');
    return [...[...recordable, ...copies, ...elsewhere, ...places].slice(0, room), ...patients];
  }, [typed, search, encounterId, findsPatients]);
  return { items, note: noteOf(vocabulary === 'failed', items.length) };
}

const COPY_NOTE = {
  title: 'Copy the note as plain text',
  also: 'clipboard summary',
  path: '',
};
const COPY_ITEM: PaletteItem = { kind: 'copy-note', title: COPY_NOTE.title, hint: 'Copy' };

function findPatientItem(words: string): PaletteItem {
  return { kind: 'find-patient', title: `Find patient: ${words}`, hint: 'Search', words };
}

function noteOf(failed: boolean, shown: number): string | null {
  if (failed) return 'The names of the findings could not be loaded. Close this and open it again.';
  return shown === 0 ? 'Nothing has this name.' : null;
}
