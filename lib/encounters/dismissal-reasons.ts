/** Why a candidate is set aside. Apart from the schemas, because a form lists them. */
export const DISMISSAL_REASONS = [
  'examined-differently',
  'knows-patient',
  'knowledge-base-wrong',
  'result-pending',
  'other',
] as const;
