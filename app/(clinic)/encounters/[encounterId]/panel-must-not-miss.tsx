'use client';

import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { flagReason } from '@/components/clinical/likelihood-words';
import type { PanelFlag } from './panel-view';
import { useSession, useSessionState } from './session-context';

/** Pinned above the ranking and never sorted into it. */
export function PanelMustNotMiss(): ReactElement {
  const items = useSessionState((state) => state.panel.assessment.mustNotMiss);
  const isRanked = useSessionState((state) => state.panel.isRanked);
  const { encounterId } = useSession();
  const flagged = items.filter((item) => item.state === 'flagged');
  const open = items.filter((item) => item.state === 'not-yet-excluded');
  return (
    <div className="border-alarm border-l-4 pl-3">
      <h3 className="font-semibold text-alarm">Must not miss</h3>
      {flagged.map((item) => (
        <Flagged key={item.condition} item={item} />
      ))}
      <p className="text-sm">
        {flagged.length === 0 ? 'None flagged. ' : ''}
        {isRanked ? openInWords(open.length) : 'Only red-flag rules are checked.'}
        {open.length === 0 ? null : (
          <Link
            prefetch={false}
            href={`/encounters/${encounterId}/differential#must-not-miss`}
            className="link"
          >
            What is still to ask
          </Link>
        )}
      </p>
    </div>
  );
}

function openInWords(open: number): string {
  return open === 0 ? 'No screening question open.' : `${open} not yet excluded. `;
}

function Flagged({ item }: { readonly item: PanelFlag }): ReactElement {
  return (
    <p className="mb-1 text-sm">
      <TriangleAlert aria-hidden className="mr-1 inline size-4 align-text-bottom text-alarm" />
      <strong>{item.label}</strong>: {flagReason(item)}. {item.action}
    </p>
  );
}
