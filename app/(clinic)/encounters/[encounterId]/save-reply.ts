import type { ObservationDto } from '@/lib/encounters/types';
import type { PainDrawingDto } from '@/lib/pain-drawing/types';
import type { FieldErrors } from '@/lib/result';
import type { PanelView } from './panel-view';

/** Why an answer was not saved, in words for the screen. Nothing was written in any of these cases. */
export type SaveRefusal = {
  readonly ok: false;
  readonly kind:
    | 'signed-out'
    | 'not-allowed'
    | 'not-found'
    | 'already-signed'
    | 'unreadable'
    | 'too-large'
    | 'not-json-type'
    | 'invalid'
    | 'busy';
  readonly message: string;
  /** What to correct, by field; empty when no field is at fault. */
  readonly fields: FieldErrors;
};

/** What the browser learns from one save. */
export type SaveReply =
  | {
      readonly ok: true;
      readonly observations: readonly ObservationDto[];
      readonly panel: PanelView;
    }
  | { readonly ok: true; readonly drawing: PainDrawingDto }
  /** Someone else changed the drawing meanwhile: theirs, and nothing of ours is lost. */
  | {
      readonly ok: false;
      readonly kind: 'drawing-conflict';
      readonly message: string;
      readonly theirs: PainDrawingDto;
    }
  /** Someone else answered the same finding meanwhile: both answers, and neither is lost. */
  | {
      readonly ok: false;
      readonly kind: 'conflict';
      readonly message: string;
      readonly yours: Pick<ObservationDto, 'state' | 'value' | 'option'>;
      readonly theirs: ObservationDto;
    }
  | SaveRefusal;

export function saveRefusal(
  kind: SaveRefusal['kind'],
  message: string,
  fields: FieldErrors = {},
): SaveRefusal {
  return { ok: false, kind, message, fields };
}
