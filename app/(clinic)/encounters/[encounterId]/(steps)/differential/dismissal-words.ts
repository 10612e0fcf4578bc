import type { DISMISSAL_REASONS } from '@/lib/encounters/dismissal-reasons';

export const DISMISSAL_WORDS: Readonly<Record<(typeof DISMISSAL_REASONS)[number], string>> = {
  'examined-differently': 'Examined differently',
  'knows-patient': 'Knows the patient',
  'knowledge-base-wrong': 'The knowledge base is wrong',
  'result-pending': 'A result is awaited',
  other: 'Other',
};
