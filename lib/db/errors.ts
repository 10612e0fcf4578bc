// What the database can refuse, in one place and by code: messages change and may hold health data.
import * as z from 'zod';

export type DatabaseProblem =
  | 'unique'
  | 'foreign-key'
  | 'check'
  | 'not-permitted'
  | 'unreadable-text'
  | 'retry'
  | 'signed-record'
  | 'append-only'
  | 'busy';

const BY_SQL_STATE: Readonly<Record<string, DatabaseProblem>> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  '23001': 'foreign-key',
  '23514': 'check',
  '42501': 'not-permitted',
  // NUL or a broken character in text, in jsonb, and as a JSON escape.
  '22021': 'unreadable-text',
  '22P05': 'unreadable-text',
  '40001': 'retry',
  '40P01': 'retry',
  // Raised by our own triggers.
  IL001: 'signed-record',
  IL002: 'append-only',
  '55P03': 'busy',
  '57014': 'busy',
  '53300': 'busy',
};

const BY_PRISMA_CODE: Readonly<Record<string, DatabaseProblem>> = {
  P2002: 'unique',
  P2003: 'foreign-key',
  P2034: 'retry',
  P2024: 'busy',
  // A transaction that could not start, or ran out, in time.
  P2028: 'busy',
};

const sqlStateSchema = z.object({ originalCode: z.string() });
const prismaErrorSchema = z.object({
  code: z.string(),
  meta: z
    .object({ driverAdapterError: z.object({ cause: sqlStateSchema }) })
    .optional()
    .catch(undefined),
});
const adapterErrorSchema = z.object({ cause: sqlStateSchema });
const pgErrorSchema = z.object({ code: z.string() });

/** The kind of refusal, or null when the error is none of the database's expected ones. */
export function problemOf(error: unknown): DatabaseProblem | null {
  const sqlState = sqlStateOf(error);
  if (sqlState !== null && sqlState in BY_SQL_STATE) return BY_SQL_STATE[sqlState] ?? null;
  const code = pgErrorSchema.safeParse(error);
  return code.success ? (BY_PRISMA_CODE[code.data.code] ?? null) : null;
}

/** PostgreSQL's five-character code, whichever layer the error comes from; null when there is none. */
export function sqlStateOf(error: unknown): string | null {
  const adapter = adapterErrorSchema.safeParse(error);
  if (adapter.success) return adapter.data.cause.originalCode;
  const prisma = prismaErrorSchema.safeParse(error);
  if (prisma.success && prisma.data.meta) {
    return prisma.data.meta.driverAdapterError.cause.originalCode;
  }
  const plain = pgErrorSchema.safeParse(error);
  return plain.success && plain.data.code.length === 5 && !plain.data.code.startsWith('P2')
    ? plain.data.code
    : null;
}
