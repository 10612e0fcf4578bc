// Where the patient feels it: as stated, or as the pain sites say.
import type { ComplaintId } from '@/lib/knowledge/schema/primitives';
import type { CompiledModel } from './compiled-model';
import type { Recorded } from './observation';
import type { Answer } from './sides';
import type { AssessmentInput } from './types';

type StatedComplaint = {
  readonly complaint: readonly ComplaintId[];
  /** Set when nothing says where it hurts, and every region had to be taken. */
  readonly note?: string;
};

/** The complaints of an input, sorted. Without any pain site all of them count alike. */
export function complaintOf(
  { knowledge }: CompiledModel,
  input: AssessmentInput,
  recorded: readonly Recorded[],
): StatedComplaint {
  if (input.complaint && input.complaint.length > 0) {
    return { complaint: [...new Set(input.complaint)].sort() };
  }
  const present = new Set(
    recorded.filter(({ state }) => state === 'present').map(({ finding }) => finding.finding.id),
  );
  const all = [...knowledge.complaints.values()];
  const implied = all.filter(({ painSites }) => painSites.some((site) => present.has(site)));
  if (implied.length > 0) return { complaint: implied.map(({ id }) => id).sort() };
  return {
    complaint: all.map(({ id }) => id).sort(),
    note: 'No complaint and no pain site was recorded: the starting shares are the mean over all complaints.',
  };
}

/**
 * The answers that say more than the complaint does. "Low back pain: present" in someone who comes with
 * low back pain is what the starting shares are conditioned on; weighing it again would count it twice.
 */
export function beyondComplaint(
  { knowledge }: CompiledModel,
  complaint: readonly ComplaintId[],
  answers: readonly Answer[],
): readonly Answer[] {
  const stated = new Set(complaint.flatMap((id) => knowledge.complaints.get(id)?.states ?? []));
  return answers.filter(
    ({ finding, state }) => state !== 'present' || !stated.has(finding.finding.id),
  );
}
