import type { ReactElement } from 'react';
import { WaterfallPatterns } from '@/components/clinical/waterfall-chart';
import type { Assessment, DifferentialItem } from '@/lib/engine/types';
import { RankedCondition } from './ranked-condition';

/** Below this a condition is listed, but folded away. */
const UNLIKELY = 0.01;

type Props = {
  readonly encounterId: string;
  readonly assessment: Pick<Assessment, 'differential' | 'mustNotMiss'>;
  readonly readOnly: boolean;
};

/** Every condition with its number, interval and reasons; the reasons are one opening away. */
export function RankingList({ encounterId, assessment, readOnly }: Props): ReactElement {
  const { differential, mustNotMiss } = assessment;
  const thresholds = new Map(mustNotMiss.map(({ condition, threshold }) => [condition, threshold]));
  const shown = differential.filter((item) => item.probability >= UNLIKELY);
  const folded = differential.filter((item) => item.probability < UNLIKELY);
  function list(items: readonly DifferentialItem[], isBrief: boolean): ReactElement {
    return (
      <ol>
        {items.map((item) => (
          <RankedCondition
            key={item.condition}
            encounterId={encounterId}
            item={item}
            threshold={thresholds.get(item.condition)}
            readOnly={readOnly}
            isBrief={isBrief}
          />
        ))}
      </ol>
    );
  }
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking" className="font-semibold text-lg">
        Ranking
      </h2>
      <p className="mb-2 text-muted text-sm">
        Dot: estimate. Band: middle half of the draws. Line: nine in ten. Scale 0 to 100. Dashed
        tick: what must not be missed is acted on from there.
      </p>
      <WaterfallPatterns />
      {list(shown, false)}
      {folded.length > 0 ? (
        <details className="mt-3">
          <summary className="flex min-h-10 items-center rounded bg-surface px-3 font-medium">
            {folded.length} more, each less than 1 in 100
          </summary>
          {list(folded, true)}
        </details>
      ) : null}
    </section>
  );
}
