import type { ReactElement } from 'react';
import { Notice } from '@/components/ui/notice';

export const SAFETY_NOTICE =
  'Iliac supports and never replaces the judgement of a qualified clinician. It offers options with their basis. It does not read images or device signals and is not certified as a medical device.';

export function SafetyNotice(): ReactElement {
  return (
    <Notice title="Safety notice">
      <p className="text-sm">{SAFETY_NOTICE}</p>
    </Notice>
  );
}
