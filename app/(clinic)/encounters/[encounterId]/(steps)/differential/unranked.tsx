import type { ReactElement } from 'react';
import { PanelUnranked } from '@/app/(clinic)/encounters/[encounterId]/panel-unranked';
import { MustNotMissRow } from '@/components/clinical/must-not-miss-row';
import { PageHeading } from '@/components/ui/page-heading';
import type { RuleFlag } from '@/lib/engine/types';

/** The page without its ranking: the rules that fired stay, whatever else is missing. */
export function Unranked({ flags }: { readonly flags: readonly RuleFlag[] }): ReactElement {
  return (
    <>
      <PageHeading title="Differential" />
      <div className="grid grid-cols-1 gap-8">
        <PanelUnranked />
        <section aria-labelledby="must-not-miss" className="border-alarm border-l-4 pl-4">
          <h2 id="must-not-miss" className="font-semibold text-alarm text-lg">
            Must not miss
          </h2>
          <p className="text-sm">
            {flags.length === 0
              ? 'No red-flag rule fires on what is recorded. What was not asked is not known.'
              : 'Flagged by rule on what is recorded. What was not asked is not known.'}
          </p>
          <ul>
            {flags.map((flag) => (
              <MustNotMissRow
                key={flag.condition}
                item={{ ...flag, probability: null }}
                unanswered={null}
              />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
