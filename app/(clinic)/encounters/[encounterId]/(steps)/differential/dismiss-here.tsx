'use client';

import type { ReactElement } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { DISMISSAL_WORDS } from './dismissal-words';
import type { JudgementValues } from './judgement-provider';

type Props = { readonly conditionId: string; readonly label: string };

/** Puts a condition on the clinician's own list and asks there why it is dismissed. Its number stays. */
export function DismissHere({ conditionId, label }: Props): ReactElement {
  const { control, getValues, setValue } = useFormContext<JudgementValues>();
  const candidates = useWatch({ control, name: 'candidates' });
  const own = candidates.find((candidate) => candidate.conditionId === conditionId);
  if (own?.dismissedReason) {
    return <p className="font-medium">You dismissed it: {DISMISSAL_WORDS[own.dismissedReason]}</p>;
  }
  function ask(): void {
    const listed = getValues('candidates');
    const place = listed.findIndex((candidate) => candidate.conditionId === conditionId);
    const at = place < 0 ? listed.length : place;
    if (place < 0) {
      const added = { conditionId, position: at + 1, dismissedReason: null, note: null };
      setValue('candidates', [...listed, added], { shouldDirty: true });
    }
    // The row is drawn first; then its reason takes the focus.
    requestAnimationFrame(() => {
      document.getElementById(`candidates.${at}.dismissedReason`)?.focus();
    });
  }
  return (
    <button type="button" onClick={ask} aria-label={`Dismiss ${label}`} className="link min-h-6">
      Dismiss
    </button>
  );
}
