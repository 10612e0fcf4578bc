const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  'ECONNRESET',
]);

/** One line a person can act on, from whatever stopped the start. Never shows a connection string. */
export function explain(error: unknown): string {
  const code = codeOf(error);
  if (code !== undefined && UNREACHABLE.has(code)) {
    return `The database at DATABASE_URL cannot be reached (${code}). Check the address, and that the server runs.`;
  }
  if (code === '28P01' || code === '28000') {
    return 'The database at DATABASE_URL refuses the user name or password.';
  }
  if (code === '42501') {
    return 'DATABASE_URL must name a role that may create roles and databases (a superuser).';
  }
  return error instanceof Error ? error.message : String(error);
}

/** Node wraps a failed connection to several addresses into an AggregateError without a code of its own. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error && error.cause !== undefined ? codeOf(error.cause) : undefined;
}
