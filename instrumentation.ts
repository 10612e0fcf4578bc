// Runs once when the server starts: refuse to start on a bad environment, a faulty knowledge base, or a
// database role that row-level security does not bind.
import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  // Next sets this while bundling; the edge bundle has neither a database nor the knowledge base.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('@/lib/env');
  const { knowledgeBase } = await import('@/lib/knowledge/current');
  const { requireLeastRights } = await import('@/lib/db/least-rights');
  env();
  knowledgeBase();
  await requireLeastRights();
}

/** One place for unexpected errors: the digest finds the line, nothing of a patient is in it. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/log');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  log.error(
    {
      digest,
      name: error instanceof Error ? error.name : 'unknown',
      method: request.method,
      route: context.routePath,
    },
    'request failed',
  );
};
