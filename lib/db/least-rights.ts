import 'server-only';
import { connectionPool } from './client';

/** What any role this connection can act as may do; a member of a role can become it by SET ROLE. */
const RIGHTS = `
  SELECT current_user AS role,
    EXISTS (
      SELECT 1 FROM pg_roles
      WHERE pg_has_role(current_user, oid, 'MEMBER') AND (rolsuper OR rolbypassrls)
    ) AS "passesRowSecurity",
    EXISTS (
      SELECT 1 FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND pg_has_role(current_user, relowner, 'MEMBER')
    ) AS "ownsTables"`;

type Rights = {
  readonly role: string;
  readonly passesRowSecurity: boolean;
  readonly ownsTables: boolean;
};

/**
 * Throws when the server is connected as a role for which the border between clinics does not hold:
 * a superuser, one with BYPASSRLS, or an owner of tables. Everything would seem to work.
 */
export async function requireLeastRights(): Promise<void> {
  const { rows } = await connectionPool().query<Rights>(RIGHTS);
  const [rights] = rows;
  if (rights && !rights.passesRowSecurity && !rights.ownsTables) return;
  throw new Error(
    `DATABASE_URL of the server names the role "${rights?.role ?? 'unknown'}", which can pass ` +
      'row-level security. The server must connect as iliac_app.',
  );
}
