// The details while they are typed: text for numbers, and what becomes of it when it is saved.
import type { HistoryDetailInput } from '@/lib/history-detail/schema';
import type { HistoryDetailDto } from '@/lib/history-detail/types';
import { MOST_ACTIVITIES, type ResponseId, type TreatmentId } from '@/lib/history-detail/words';

export type HistoryDraft = {
  readonly activities: readonly { readonly text: string; readonly score: number | null }[];
  /** By treatment; null and absent are "not asked". */
  readonly treatments: Readonly<Partial<Record<TreatmentId, string | null>>>;
  readonly heightUnit: 'cm' | 'in';
  readonly centimetres: string;
  readonly feet: string;
  readonly inches: string;
  readonly weightUnit: 'kg' | 'lb';
  readonly weight: string;
};

const INCHES_PER_FOOT = 12;

export function draftOf(detail: HistoryDetailDto | null): HistoryDraft {
  const { activities = [], treatments = [], height = null, weight = null } = detail ?? {};
  const inInches = height?.unit === 'in' ? height.value : null;
  const feet = inInches === null ? null : Math.floor(inInches / INCHES_PER_FOOT);
  return {
    activities: Array.from(
      { length: MOST_ACTIVITIES },
      (_, place) => activities[place] ?? { text: '', score: null },
    ),
    treatments: Object.fromEntries(treatments.map(({ id, response }) => [id, response])),
    heightUnit: height?.unit ?? 'cm',
    centimetres: height?.unit === 'cm' ? String(height.value) : '',
    feet: feet === null ? '' : String(feet),
    inches: feet === null || inInches === null ? '' : String(inInches - feet * INCHES_PER_FOOT),
    weightUnit: weight?.unit ?? 'kg',
    weight: weight ? String(weight.value) : '',
  };
}

type Said = Omit<HistoryDetailInput, 'baseVersion' | 'idempotencyKey'>;

/** What was filled in. A text that is no number goes to the server as one that it refuses with a reason. */
export function inputOf(draft: HistoryDraft): Said {
  return {
    activities: draft.activities.filter(({ text }) => text.trim() !== ''),
    treatments: Object.entries(draft.treatments).flatMap(([id, response]) =>
      response ? [{ id: id as TreatmentId, response: response as ResponseId }] : [],
    ),
    height: heightOf(draft),
    weight:
      draft.weight.trim() === '' ? null : { value: toNumber(draft.weight), unit: draft.weightUnit },
  };
}

function heightOf({ heightUnit, centimetres, feet, inches }: HistoryDraft): Said['height'] {
  if (heightUnit === 'cm') {
    return centimetres.trim() === '' ? null : { value: toNumber(centimetres), unit: 'cm' };
  }
  if (`${feet}${inches}`.trim() === '') return null;
  const total = toNumber(feet || '0') * INCHES_PER_FOOT + toNumber(inches || '0');
  return { value: total, unit: 'in' };
}

/** A comma is a decimal point too. */
function toNumber(text: string): number {
  return Number(text.trim().replace(',', '.'));
}
