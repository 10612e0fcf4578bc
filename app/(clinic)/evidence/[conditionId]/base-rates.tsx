import type { ReactElement } from 'react';
import { Citation } from '@/components/clinical/citation';
import { hundredthText } from '@/components/clinical/likelihood-words';
import { COMPLAINT_WORDS, SETTING_WORDS, STATUS_WORDS } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Proportion } from '@/lib/knowledge/schema/primitives';

/** How common the condition is among people who present so: the starting point of every ranking. */
export function BaseRates({ conditionId }: { readonly conditionId: string }): ReactElement {
  const { sources } = knowledgeBase();
  const rows = ratesOf(conditionId);
  return (
    <section aria-labelledby="base-rates">
      <h2 id="base-rates" className="mb-2 font-semibold text-lg">
        Before any answer
      </h2>
      {rows.length === 0 ? <p>No base rate is held for this condition.</p> : null}
      {rows.length > 0 ? (
        <ScrollTable label="Base rates">
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Pain in</th>
              <th scope="col">Share (95 %)</th>
              <th scope="col">Trust</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ setting, complaint, entry }) => {
              const source = sources.get(entry.citation.source);
              return (
                <tr key={`${setting}/${complaint}`}>
                  <th scope="row">{SETTING_WORDS[setting]}</th>
                  <td>{COMPLAINT_WORDS[complaint]}</td>
                  <td>{shareText(entry.share)}</td>
                  <td>{STATUS_WORDS[entry.status]}</td>
                  <td>
                    {source ? <Citation source={source} locator={entry.citation.locator} /> : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </ScrollTable>
      ) : null}
    </section>
  );
}

/** "0.4 in 100 (0.05 to 2)" */
function shareText({ value, low, high }: Proportion): string {
  if (low === undefined || high === undefined) return `${hundredthText(value)} (no interval)`;
  return `${hundredthText(value)} (${hundredths(low)} to ${hundredths(high)})`;
}

function hundredths(share: number): number {
  return Number((share * 100).toPrecision(2));
}

function ratesOf(conditionId: string) {
  return [...knowledgeBase().priors].flatMap(([setting, byComplaint]) =>
    [...byComplaint].flatMap(([complaint, priors]) =>
      priors.shares
        .filter((entry) => entry.condition === conditionId)
        .map((entry) => ({ setting, complaint, entry })),
    ),
  );
}
