import { calendarDate } from '@/components/clinical/patient-text';
import type { EarlierTest } from '@/lib/orders/types';

/** The same test was ordered for this patient before, and what it showed. */
export function earlierText({ orderedAt, resultText }: EarlierTest): string {
  const result = resultText ? `Result: ${resultText}` : 'No result yet.';
  return `already ordered on ${calendarDate(orderedAt)} in another encounter. ${result}`;
}
