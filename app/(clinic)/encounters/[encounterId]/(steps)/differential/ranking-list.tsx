import Link from 'next/link';
import type { ReactElement } from 'react';
import { LedgerTable } from '@/components/clinical/ledger-table';
import { hundredRange, inHundred, likelihoodWord } from '@/components/clinical/likelihood-words';
import { ProbabilityDot } from '@/components/clinical/probability-dot';
import { WaterfallPatterns } from '@/components/clinical/waterfall-chart';
import type { DifferentialItem } from '@/lib/engine/types';
import { ConditionReasons } from './condition-reasons';
import { DismissHere } from './dismiss-here';
import { SetAsMine } from './set-as-mine';

/** Below this a condition is listed, but folded away. */
const UNLIKELY = 0.01;

type Props = { readonly differential: readonly DifferentialItem[]; readonly readOnly: boolean };

/** Every condition with its number, interval and reasons; the reasons are one opening away. */
export function RankingList({ differential, readOnly }: Props): ReactElement {
  const shown = differential.filter((item) => item.probability >= UNLIKELY);
  const folded = differential.filter((item) => item.probability < UNLIKELY);
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking" className="font-semibold text-lg">
        Ranking
      </h2>
      <p className="mb-2 text-muted text-sm">
        Dot: estimate. Band: middle half of the draws. Line: nine in ten. Scale 0 to 100.
      </p>
      <WaterfallPatterns />
      <Items items={shown} readOnly={readOnly} />
      {folded.length > 0 ? (
        <details className="mt-3">
          <summary className="flex min-h-10 items-center rounded bg-surface px-3 font-medium">
            {folded.length} more, each less than 1 in 100
          </summary>
          <Items items={folded} readOnly={readOnly} />
        </details>
      ) : null}
    </section>
  );
}

type ItemsProps = { readonly items: readonly DifferentialItem[]; readonly readOnly: boolean };

function Items({ items, readOnly }: ItemsProps): ReactElement {
  return (
    <ol>
      {items.map((item) => (
        <RankedCondition key={item.condition} item={item} readOnly={readOnly} />
      ))}
    </ol>
  );
}

function RankedCondition({
  item,
  readOnly,
}: {
  readonly item: DifferentialItem;
  readonly readOnly: boolean;
}): ReactElement {
  return (
    <li
      id={`condition-${item.condition}`}
      className="grid grid-cols-1 gap-1 border-line border-b py-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">
          {item.rank}. {item.label}
        </h3>
        <p>
          <strong>{inHundred(item.probability)}</strong>, {likelihoodWord(item.probability)}{' '}
          <span className="text-muted">({hundredRange(item.interval90)})</span>
        </p>
      </div>
      <ProbabilityDot
        label={item.label}
        probability={item.probability}
        interval50={item.interval50}
        interval90={item.interval90}
      />
      <div className="flex flex-wrap items-center gap-x-4 text-sm">
        <p className="text-muted">First in {Math.round(item.firstInDraws * 100)} of 100 draws.</p>
        <Link
          href={`/evidence/${item.condition}`}
          className="link inline-flex min-h-6 items-center"
        >
          Evidence
        </Link>
        {readOnly ? null : (
          <>
            <SetAsMine conditionId={item.condition} label={item.label} />
            <DismissHere conditionId={item.condition} label={item.label} />
          </>
        )}
      </div>
      <WidthReason item={item} />
      <details open={item.rank === 1}>
        <summary className="w-fit text-link text-sm underline">
          Why {item.label.toLowerCase()}
        </summary>
        <div className="mt-2">
          {item.probability >= UNLIKELY ? (
            <ConditionReasons item={item} />
          ) : (
            <LedgerTable item={item} />
          )}
        </div>
      </details>
    </li>
  );
}

/** From this width an interval asks for its reason. */
const WIDE = 0.3;
const REASONS = 2;

/** What most of a wide interval comes from: a share nobody has counted, a sign nobody has studied. */
function WidthReason({ item }: { readonly item: DifferentialItem }): ReactElement | null {
  const [low, high] = item.interval90;
  if (high - low < WIDE || item.widthFrom.length === 0) return null;
  const reasons = item.widthFrom.slice(0, REASONS).map(({ label, share, status }) => {
    const unstudied = status === 'expert-estimate' ? ', an estimate' : '';
    return `${label} (${Math.round(share * 100)} %${unstudied})`;
  });
  return (
    <p className="text-muted text-sm">
      The interval is wide most of all because of: {reasons.join('; ')}.
    </p>
  );
}
