import type { ReactElement } from 'react';
import { Citation } from '@/components/clinical/citation';
import { chanceText, inHundred } from '@/components/clinical/likelihood-words';
import { STATUS_SHORT } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { Assessment } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';

/** Under five in a hundred two at once are not worth a line. */
const SHOWN_FROM = 0.05;

/** Two conditions at once: their probability is part of the number of each. */
export function ConcurrentPairs({
  pairs,
}: {
  readonly pairs: Assessment['pairs'];
}): ReactElement | null {
  const shown = pairs.filter(({ probability }) => probability >= SHOWN_FROM);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs" className="mb-2 font-semibold text-lg">
        Two at once
      </h2>
      <ScrollTable label="Pairs of conditions">
        <thead>
          <tr>
            <th scope="col">Both</th>
            <th scope="col">Of 100</th>
            <th scope="col">Why they may go together</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(
            ({ conditions, labels, probability, because, coOccurrence, sources, status }) => (
              <tr key={conditions.join(' ')}>
                <th scope="row" className="font-medium">
                  {labels.join(' and ')}
                </th>
                <td>{inHundred(probability)}</td>
                <td>
                  {because}
                  <span className="block text-sm">
                    Found together {chanceText(coOccurrence)}. {STATUS_SHORT[status]}.{' '}
                    <Sources ids={sources} />
                  </span>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </ScrollTable>
    </section>
  );
}

function Sources({ ids }: { readonly ids: readonly string[] }): ReactElement {
  const { sources } = knowledgeBase();
  return (
    <>
      {ids.map((id) => {
        const source = sources.get(id);
        return source ? (
          <span key={id} className="block">
            <Citation source={source} />
          </span>
        ) : null;
      })}
    </>
  );
}
