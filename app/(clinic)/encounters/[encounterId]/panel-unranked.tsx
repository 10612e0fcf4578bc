import type { ReactElement } from 'react';
import { Notice } from '@/components/ui/notice';

/** In the place of a ranking that could not be computed: what happened, what is safe, what to do. */
export function PanelUnranked(): ReactElement {
  return (
    <Notice kind="caution" title="Ranking unavailable, your entries are safe">
      <p className="text-sm">
        The answers of this record could not be weighed. Red-flag rules are still checked and shown;
        thresholds and the ranking are not. Go on recording, decide without the ranking, and tell
        your administrator.
      </p>
    </Notice>
  );
}
