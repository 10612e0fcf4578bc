import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/client';

const MAX_CONNECTIONS = 10;
const MAX_NAMED_STATEMENTS = 300;
const SECOND_MS = 1_000;

type Connection = { readonly pool: Pool; readonly prisma: PrismaClient };

let connection: Connection | undefined;

/** Only for lib/db and lib/auth: everything else goes through `inClinic`. */
export function prismaClient(): PrismaClient {
  return connected().prisma;
}

/** Plain connections, for the sign-in throttle. */
export function connectionPool(): Pool {
  return connected().pool;
}

/** Scripts and tests name the database themselves; the server takes it from its environment. */
export function connectTo(databaseUrl: string): void {
  if (connection) throw new Error('Already connected to a database');
  connection = connect(databaseUrl);
}

export async function disconnect(): Promise<void> {
  const open = connection;
  connection = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}

function connected(): Connection {
  connection ??= connect(env().databaseUrl);
  return connection;
}

/** Nothing waits for ever: not for a connection, not for a lock, not for a slow query. */
function connect(databaseUrl: string): Connection {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: 5 * SECOND_MS,
    statement_timeout: 5 * SECOND_MS,
    idle_in_transaction_session_timeout: 10 * SECOND_MS,
    lock_timeout: 2 * SECOND_MS,
    application_name: 'iliac',
    // What the row locks of the services rely on, whatever the server's own default.
    options: '-c default_transaction_isolation=read\\ committed',
  });
  // Without a listener, a connection that breaks while idle would end the process; the pool replaces it.
  pool.on('error', () => {});
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  return { pool, prisma: new PrismaClient({ adapter, errorFormat: 'minimal' }) };
}

/**
 * A name lets PostgreSQL parse a statement once for each connection. The texts are few; past the
 * limit (lists of many lengths) a statement stays unnamed, so no connection collects them for ever.
 */
function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MAX_NAMED_STATEMENTS) return known ?? '';
    const name = `iliac-${names.size}`;
    names.set(sql, name);
    return name;
  };
}
