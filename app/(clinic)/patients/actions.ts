'use server';

import { orBusy } from '@/app/or-busy';
import { requirePermission } from '@/lib/auth/session';
import { type FoundPatients, searchPatients } from '@/lib/patients/queries';
import { patientSearchSchema } from '@/lib/patients/schema';

export type PatientSearchReply = {
  readonly text: string;
  /** null before the first search, or when the search was refused. */
  readonly found: FoundPatients | null;
  readonly problem: string | null;
};

export async function searchPatientsAction(
  _previous: PatientSearchReply,
  form: unknown,
): Promise<PatientSearchReply> {
  const reply = await orBusy(() => search(form));
  return 'found' in reply ? reply : { text: '', found: null, problem: reply.message };
}

async function search(form: unknown): Promise<PatientSearchReply> {
  const actor = await requirePermission('records.read');
  const parsed = patientSearchSchema.safeParse({
    // Anybody can post anything to an action, not only our form.
    text: form instanceof FormData ? form.get('text') : null,
  });
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? 'Enter a name or record number';
    return { text: '', found: null, problem: message };
  }
  const { text } = parsed.data;
  if (text === '') return { text, found: null, problem: 'Enter a name or record number' };
  return { text, found: await searchPatients(actor, parsed.data), problem: null };
}
