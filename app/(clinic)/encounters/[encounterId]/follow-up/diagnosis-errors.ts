import type { FieldErrors } from 'react-hook-form';
import type { SummarisedError } from '@/components/ui/error-summary';
import type { DiagnosisForm } from '@/lib/follow-up/schema';

const FIELD_IDS: Readonly<Record<keyof DiagnosisForm, string>> = {
  kind: 'diagnosis-kind',
  conditionId: 'diagnosis-condition',
  text: 'diagnosis-text',
  establishedBy: 'established-by',
  establishedOn: 'established-on',
  correctionReason: 'correction-reason',
};

/** What is wrong with the diagnosis, in the order of its fields, for the summary above a form. */
export function diagnosisErrors(
  errors: FieldErrors<DiagnosisForm> | undefined,
): readonly SummarisedError[] {
  return Object.entries(FIELD_IDS).flatMap(([name, fieldId]) => {
    const message = errors?.[name as keyof DiagnosisForm]?.message;
    return message ? [{ fieldId, message }] : [];
  });
}
