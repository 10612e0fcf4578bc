import { searchPatientsAction } from '@/app/(clinic)/patients/actions';
import { calendarDate, patientName } from '@/components/clinical/patient-text';
import type { PaletteItem } from './palette-items';

export type PatientsFound = { readonly items: readonly PaletteItem[]; readonly said: string };

/** The search of the patients page: posted, so that no name stands in an address. */
export async function findPatients(words: string): Promise<PatientsFound> {
  const form = new FormData();
  form.set('text', words);
  const reply = await searchPatientsAction({ text: '', found: null, problem: null }, form).catch(
    () => null,
  );
  if (!reply) return { items: [], said: 'The server cannot be reached. Try again.' };
  if (!reply.found) return { items: [], said: reply.problem ?? '' };
  const { patients, total, areSimilar } = reply.found;
  const items = patients.map((patient): PaletteItem => {
    const title = `${patientName(patient)}, born ${calendarDate(patient.birthDate)}`;
    const hint = `Open patient ${patient.recordNumber}`;
    return { kind: 'go', title, hint, path: `/patients/${patient.id}` };
  });
  return { items, said: saidOf(words, total, patients.length, areSimilar) };
}

function saidOf(words: string, total: number, shown: number, areSimilar: boolean): string {
  if (total === 0) return `No patient matches "${words}".`;
  if (areSimilar) return `No match for "${words}". Written much like it: check every letter.`;
  if (total === shown) return total === 1 ? '1 patient found' : `${total} patients found`;
  return `${total} patients found, the first ${shown} shown. Search among the patients to narrow it.`;
}
