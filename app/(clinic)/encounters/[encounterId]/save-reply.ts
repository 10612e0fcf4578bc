import type { ObservationRefusal } from '@/lib/encounters/refusal';
import type { LivePanelDto, ObservationDto } from '@/lib/encounters/types';

/** What the browser learns from one save. Refusals carry the words to show. */
export type SaveReply =
  | {
      readonly ok: true;
      readonly observations: readonly ObservationDto[];
      readonly panel: LivePanelDto;
    }
  | { readonly ok: false; readonly kind: 'conflict'; readonly theirs: ObservationDto }
  | { readonly ok: false; readonly kind: 'signed-out' }
  | { readonly ok: false; readonly kind: 'refused'; readonly message: string };

export const SIGNED_OUT: SaveReply = { ok: false, kind: 'signed-out' };

export function refused(message: string): SaveReply {
  return { ok: false, kind: 'refused', message };
}

/** A service's refusal in the words of the screen. */
export function toSaveReply(refusal: ObservationRefusal): SaveReply {
  if (refusal === 'not-found') return refused('this encounter is not in your clinic');
  if (refusal === 'not-allowed') return refused('your role may not record findings');
  if (refusal === 'already-signed') return refused('the encounter is signed');
  if ('changedMeanwhile' in refusal) {
    return { ok: false, kind: 'conflict', theirs: refusal.changedMeanwhile };
  }
  return refused(Object.values(refusal.invalid)[0]?.[0] ?? 'the answer does not fit the finding');
}
