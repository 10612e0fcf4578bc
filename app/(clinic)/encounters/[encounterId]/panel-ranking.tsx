'use client';

import Link from 'next/link';
import { type ReactElement, useState } from 'react';
import { hundredRange, inHundred, likelihoodWord } from '@/components/clinical/likelihood-words';
import { ProbabilityDot } from '@/components/clinical/probability-dot';
import { settleOrder } from '@/components/clinical/settle-order';
import { Tag } from '@/components/ui/tag';
import type { PanelView } from './panel-view';
import { useSession, useSessionState } from './session-context';

const SHOWN = 5;

/** The five most likely. Rows within two points, and all while one has the focus, keep their places until the reader asks to sort. */
export function PanelRanking(): ReactElement {
  const differential = useSessionState((state) => state.panel.assessment.differential);
  // Chosen before they are settled: keeping its place must not keep a more likely one out of sight.
  const shown = differential.slice(0, SHOWN);
  const [order, setOrder] = useState<readonly string[]>([]);
  const [isHeld, setIsHeld] = useState(false);
  // While the focus is among them no row moves, however far they drift apart.
  const settled = settleOrder(shown, order, isHeld ? Number.POSITIVE_INFINITY : undefined);
  const ids = settled.map((item) => item.condition);
  // Remembers the order last shown: the next assessment starts from it.
  if (ids.some((id, place) => id !== order[place])) setOrder(ids);
  const isPlain = settled.every((item, place) => item.condition === shown[place]?.condition);
  return (
    <div>
      <div className="mb-1 flex items-baseline justify-between">
        <h3 className="font-semibold">Most likely</h3>
        {isPlain ? null : (
          <button
            type="button"
            className="link min-h-6 text-sm"
            onClick={() => setOrder(shown.map((item) => item.condition))}
          >
            Sort again
          </button>
        )}
      </div>
      <ChangedBy />
      <ol
        aria-label="Most likely"
        className="grid gap-3"
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
      >
        {settled.map((item) => (
          <RankedCondition key={item.condition} item={item} />
        ))}
      </ol>
      <p className="mt-2 text-muted text-sm">
        Dot: estimate. Band: middle half of the draws. Line: nine in ten.
      </p>
    </div>
  );
}

function RankedCondition({
  item,
}: {
  readonly item: PanelView['assessment']['differential'][number];
}): ReactElement {
  const { encounterId } = useSession();
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <Link
          prefetch={false}
          href={`/encounters/${encounterId}/differential#condition-${item.condition}`}
          className="font-medium underline-offset-2 hover:underline"
        >
          {item.label}
        </Link>
        <ChangeChip condition={item.condition} probability={item.probability} />
      </div>
      <p className="text-sm">
        {inHundred(item.probability)}, {likelihoodWord(item.probability)}{' '}
        <span className="text-muted">({hundredRange(item.interval90)})</span>
      </p>
      <ProbabilityDot
        label={item.label}
        probability={item.probability}
        interval50={item.interval50}
        interval90={item.interval90}
      />
    </li>
  );
}

/** Which answer the changes beside the names come from. */
function ChangedBy(): ReactElement | null {
  const { findings } = useSession();
  const edited = useSessionState((state) => state.previousPanel && state.lastEdited);
  const label = edited ? findings[edited.findingId]?.label : undefined;
  if (!label) return null;
  return (
    <p className="mb-2 text-muted text-sm">
      Changes after {label}
      {edited?.side ? `, ${edited.side}` : ''}
    </p>
  );
}

type ChipProps = { readonly condition: string; readonly probability: number };

/** "up 12 after FABER: groin pain, right" */
function ChangeChip({ condition, probability }: ChipProps): ReactElement | null {
  const { findings } = useSession();
  const before = useSessionState(
    (state) =>
      state.previousPanel?.assessment.differential.find((item) => item.condition === condition)
        ?.probability,
  );
  const edited = useSessionState((state) => state.lastEdited);
  if (before === undefined) return null;
  const points = Math.round((probability - before) * 100);
  if (points === 0) return null;
  const label = edited ? findings[edited.findingId]?.label : undefined;
  const after = label ? ` after ${label}${edited?.side ? `, ${edited.side}` : ''}` : '';
  return (
    <Tag>
      {points > 0 ? `up ${points}` : `down ${-points}`}
      <span className="sr-only">{after}</span>
    </Tag>
  );
}
