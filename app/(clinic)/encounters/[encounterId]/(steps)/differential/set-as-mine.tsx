'use client';

import type { ReactElement } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { JudgementValues } from './judgement-provider';

type Props = { readonly conditionId: string; readonly label: string };

/** Puts a condition into the clinician's own view below. Nothing is saved until they save it. */
export function SetAsMine({ conditionId, label }: Props): ReactElement {
  const { setValue, getValues, control } = useFormContext<JudgementValues>();
  const working = useWatch({ control, name: 'workingDiagnosis' });
  if (working === conditionId) return <p className="font-medium">Your working diagnosis</p>;
  function choose(): void {
    setValue('workingDiagnosis', conditionId, { shouldDirty: true });
    if (getValues('certainty') === null) setValue('certainty', 'possible');
    document.getElementById('workingDiagnosis')?.focus();
  }
  return (
    <button type="button" onClick={choose} className="link min-h-6">
      Set as mine<span className="sr-only">: {label}</span>
    </button>
  );
}
