// The three roles of the database, made by whoever administers the server. Safe to run at every start.
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

const OWNER_ROLE = 'iliac_owner';
const APP_ROLE = 'iliac_app';
const BACKUP_ROLE = 'iliac_backup';

/** Roles belong to the whole cluster: two starts that alter one at once would fail. Any number that no other lock has. */
const PREPARING_ROLES = 7_240_311;

export type RolePasswords = {
  readonly owner: string;
  readonly app: string;
  readonly backup: string;
};

export type RoleUrls = {
  /** Owns the tables and migrates; the server never gets it. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly backupUrl: string;
};

/**
 * Creates or updates the roles and the database, and returns the address of each role.
 * `administratorUrl` needs a role that may create roles with BYPASSRLS: a superuser.
 */
export async function prepareRoles(
  administratorUrl: string,
  options: { readonly database: string; readonly passwords: RolePasswords },
): Promise<RoleUrls> {
  const { database, passwords } = options;
  await asAdministrator(administratorUrl, async (client) => {
    // Held until this connection ends.
    await client.query('SELECT pg_advisory_lock($1)', [PREPARING_ROLES]);
    await createRole(client, OWNER_ROLE, passwords.owner, 'NOBYPASSRLS');
    await createRole(client, APP_ROLE, passwords.app, 'NOBYPASSRLS');
    // The dump must hold every clinic. Should the role ever lose BYPASSRLS, row_security = off turns a
    // silently filtered dump into an error.
    await createRole(client, BACKUP_ROLE, passwords.backup, 'BYPASSRLS');
    await client.query(`ALTER ROLE ${BACKUP_ROLE} SET row_security = off`);
    await client.query(`ALTER ROLE ${BACKUP_ROLE} SET default_transaction_read_only = on`);
    await ownDatabase(client, database);
  });
  await asAdministrator(withDatabase(administratorUrl, database), async (client) => {
    await client.query(`ALTER SCHEMA public OWNER TO ${OWNER_ROLE}`);
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  });
  return {
    ownerUrl: withRole(administratorUrl, database, OWNER_ROLE, passwords.owner),
    appUrl: withRole(administratorUrl, database, APP_ROLE, passwords.app),
    backupUrl: withRole(administratorUrl, database, BACKUP_ROLE, passwords.backup),
  };
}

async function asAdministrator(
  url: string,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function createRole(
  client: Client,
  role: string,
  password: string,
  rowSecurity: 'BYPASSRLS' | 'NOBYPASSRLS',
): Promise<void> {
  const existing = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (existing.rowCount === 0) await client.query(`CREATE ROLE ${role}`);
  await client.query(
    `ALTER ROLE ${role} WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION ${rowSecurity}
     PASSWORD ${escapeLiteral(password)}`,
  );
}

async function ownDatabase(client: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  const existing = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (existing.rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  await client.query(`ALTER DATABASE ${name} OWNER TO ${OWNER_ROLE}`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${APP_ROLE}, ${BACKUP_ROLE}`);
}

function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

function withRole(url: string, database: string, role: string, password: string): string {
  const address = new URL(withDatabase(url, database));
  address.username = role;
  address.password = encodeURIComponent(password);
  return address.href;
}
