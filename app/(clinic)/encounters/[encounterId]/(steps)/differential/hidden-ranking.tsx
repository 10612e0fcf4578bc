'use client';

import type { ReactElement } from 'react';
import { ImpressionForm } from '@/app/(clinic)/encounters/[encounterId]/impression-form';
import { useSession } from '@/app/(clinic)/encounters/[encounterId]/session-context';

/** Stands in the place of the ranking until the clinician has an impression of their own on record. */
export function HiddenRanking(): ReactElement | null {
  const { impression } = useSession();
  if (!impression.conditions) return null;
  return (
    <ImpressionForm
      conditions={impression.conditions}
      onRecorded={() => document.querySelector('h1')?.focus()}
    />
  );
}
