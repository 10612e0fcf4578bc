// Which version an answer builds on is settled when it is given: by then its clinician has seen that one, and no other.
import type { Pending } from './save-queue';
import type { SaveReply } from './save-reply';
import { keyOf } from './session-state';

/**
 * What waited behind one's own save to the same place now builds on that save, because it was given after it.
 * Nothing else moves it on: an answer of somebody else was not seen yet.
 */
export function builtOnOwn(waiting: Pending, own: Pending, reply: SaveReply): Pending {
  if (!reply.ok || waiting.baseVersion !== own.baseVersion) return waiting;
  if (waiting.kind === 'drawing') {
    return 'drawing' in reply ? { ...waiting, baseVersion: reply.drawing.version } : waiting;
  }
  const [place] = waiting.places;
  if (waiting.answer === null || !place || !('observations' in reply)) return waiting;
  const saved = reply.observations.find((dto) => keyOf(dto) === keyOf(place));
  return saved ? { ...waiting, baseVersion: saved.version } : waiting;
}
