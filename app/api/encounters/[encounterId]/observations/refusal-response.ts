// Why an answer was not saved, as an HTTP status and in words.
import {
  type SaveRefusal,
  type SaveReply,
  saveRefusal,
} from '@/app/(clinic)/encounters/[encounterId]/save-reply';
import type { FormProblem } from '@/app/form-reply';
import type { ObservationRefusal } from '@/lib/encounters/refusal';
import type { ObservationInput } from '@/lib/encounters/schema';

const STATUS: Readonly<Record<Exclude<SaveReply, { ok: true }>['kind'], number>> = {
  unreadable: 400,
  'signed-out': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'drawing-conflict': 409,
  'already-signed': 409,
  'too-large': 413,
  'not-json-type': 415,
  invalid: 422,
  busy: 503,
};

const WORDS = {
  'signed-out': 'You are signed out',
  'not-allowed': 'Your role may not record findings',
  'not-found': 'This encounter is not in your clinic',
  'already-signed': 'The encounter is signed',
  'too-large': 'The answer is too long',
  'not-json-type': 'Send the answer as application/json',
  unreadable: 'The answer could not be read: it is not valid JSON',
  busy: 'The database is busy; nothing was saved; try again',
} as const satisfies Partial<Record<SaveRefusal['kind'], string>>;

const RETRY_AFTER_SECONDS = 2;

/** A refusal that needs no more than its kind. */
export function refused(kind: keyof typeof WORDS): Response {
  const fields = kind === 'not-found' ? { encounterId: [WORDS[kind]] } : {};
  return respond(saveRefusal(kind, WORDS[kind], fields));
}

/** The first message stands for all of them where there is room for one. */
export function refusedFields({ message, fields }: FormProblem): Response {
  const first = Object.values(fields)[0]?.[0];
  return respond(saveRefusal('invalid', message ?? first ?? 'The answer is not valid', fields));
}

/** What the service refused; `sent` is shown beside what stands in the record. */
export function refusedByService(refusal: ObservationRefusal, sent: SentAnswer): Response {
  if (typeof refusal === 'string') return refused(refusal);
  if ('invalid' in refusal) return refusedFields({ message: null, fields: refusal.invalid });
  return respond({
    ok: false,
    kind: 'conflict',
    message: 'Someone else answered this meanwhile',
    yours: { state: sent.state ?? null, value: sent.value ?? null, option: sent.option ?? null },
    theirs: refusal.changedMeanwhile,
  });
}

type SentAnswer = Partial<Pick<ObservationInput, 'state' | 'value' | 'option'>>;

export function respond(reply: Exclude<SaveReply, { ok: true }>): Response {
  const headers: Record<string, string> =
    reply.kind === 'busy' ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {};
  return Response.json(reply, { status: STATUS[reply.kind], headers });
}
