// Where the patient feels it: as stated, or as the pain sites say.
import type { ComplaintId } from '@/lib/knowledge/schema/primitives';
import type { CompiledModel } from './compiled-model';
import type { Recorded } from './observation';
import type { Answer } from './sides';
import type { AssessmentInput } from './types';

export type StatedComplaint = {
  readonly complaint: readonly ComplaintId[];
  /** Set when nothing says where it hurts, and every region had to be taken. */
  readonly note?: string | undefined;
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
 * Marks the answers that the complaint states. "Low back pain: present" in someone who comes with low back
 * pain is what the starting shares are conditioned on; weighing it again would count it twice. Where
 * nothing says what the complaint is, nothing is stated.
 */
export function markStated(
  { knowledge }: CompiledModel,
  { complaint, note }: StatedComplaint,
  answers: readonly Answer[],
): readonly Answer[] {
  const stated = statedBy(knowledge, { complaint, note });
  return answers.map((answer) =>
    answer.state === 'present' && stated.has(answer.finding.finding.id)
      ? { ...answer, isStated: true }
      : answer,
  );
}

/** The findings these complaints state; none where every region had to be taken. */
export function statedBy(
  { complaints }: CompiledModel['knowledge'],
  { complaint, note }: StatedComplaint,
): ReadonlySet<string> {
  const chosen = note === undefined ? complaint.flatMap((id) => complaints.get(id) ?? []) : [];
  return new Set(chosen.flatMap(({ states }) => states));
}
