export const ROLES = ['clinician', 'administrator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export type Permission =
  | 'records.read'
  | 'records.write'
  | 'audit.read'
  | 'evidence.read'
  /** Sees and answers what the clinic's people report about the evidence. */
  | 'evidence.review';

/** What each role may do. Services ask with `can`; the database enforces the clinic beneath. */
const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  clinician: ['records.read', 'records.write', 'evidence.read'],
  // Running a clinic needs no patient's record: the administrator sees who did what, not what was found.
  administrator: ['audit.read', 'evidence.read', 'evidence.review'],
  auditor: ['audit.read', 'evidence.read'],
};

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

export function can(actor: Pick<Actor, 'role'>, permission: Permission): boolean {
  return PERMISSIONS[actor.role].includes(permission);
}
