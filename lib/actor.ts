export const ROLES = ['clinician', 'administrator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who asks. The first argument of every query and command; it comes from the session row of this
 * request and from nowhere else.
 */
export type Actor = {
  readonly personId: string;
  readonly clinicId: string;
  readonly role: Role;
  readonly sessionId: string;
};
