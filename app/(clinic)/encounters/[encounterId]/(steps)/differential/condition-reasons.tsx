import Link from 'next/link';
import type { ReactElement } from 'react';
import { LedgerTable } from '@/components/clinical/ledger-table';
import { inHundred } from '@/components/clinical/likelihood-words';
import { WaterfallChart } from '@/components/clinical/waterfall-chart';
import { type AnswerGroup, waterfallOf } from '@/components/clinical/waterfall-steps';
import type { DifferentialItem } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';

/** Why a condition stands where it stands: as steps, then line by line in a table. */
export function ConditionReasons({ item }: { readonly item: DifferentialItem }): ReactElement {
  const { condition, label, prior, probability, ledger } = item;
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="text-sm">
        From{' '}
        <Link href={`/evidence/${condition}#base-rates`} prefetch={false} className="link">
          {inHundred(prior)} before any answer
        </Link>{' '}
        to {inHundred(probability)} now.
      </p>
      {ledger.length === 0 ? (
        <p className="text-muted text-sm">No recorded finding bears on this condition yet.</p>
      ) : (
        <>
          <WaterfallChart
            label={label}
            prior={prior}
            probability={probability}
            waterfall={waterfallOf(item, groupOf)}
          />
          <LedgerTable item={item} />
        </>
      )}
    </div>
  );
}

function groupOf(findingId: string): AnswerGroup | undefined {
  const { findings, dependenceGroups } = knowledgeBase();
  return dependenceGroups.get(findings.get(findingId)?.dependenceGroup ?? '');
}
