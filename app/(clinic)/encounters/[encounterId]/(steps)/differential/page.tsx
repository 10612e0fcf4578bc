import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { KeepFresh } from '@/app/(clinic)/encounters/[encounterId]/keep-fresh';
import { loadRecord } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { inHundred } from '@/components/clinical/likelihood-words';
import { MustNotMissRow } from '@/components/clinical/must-not-miss-row';
import { SourceBar } from '@/components/clinical/source-bar';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { toAssessmentInput } from '@/lib/encounters/assessment-input';
import type { Assessment, MustNotMissItem } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { ConcurrentPairs } from './concurrent-pairs';
import { FirstImpression } from './first-impression';
import { HiddenRanking } from './hidden-ranking';
import { JudgementForm } from './judgement-form';
import { JudgementProvider } from './judgement-provider';
import { NextFindingsTable } from './next-findings-table';
import { ownConditions } from './own-condition';
import { PageContents } from './page-contents';
import { RankingList } from './ranking-list';
import { Unranked } from './unranked';
import { SeparatingFindings, WhatWouldChange } from './what-would-change';

export const metadata: Metadata = { title: 'Differential' };

export default async function DifferentialPage({
  params,
}: PageProps<'/encounters/[encounterId]/differential'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const { encounter, panel, isRankingHidden } = await loadRecord(encounterId);
  const { assessment } = panel;
  if (!assessment) return <Unranked flags={panel.ruleFlags} />;
  // What is flagged comes before everything; while nothing is, it must not hide the ranking.
  const isFlagged = assessment.mustNotMiss.some((item) => item.state === 'flagged');
  if (isRankingHidden) {
    return (
      <>
        <KeepFresh encounterVersion={panel.encounterVersion} />
        <PageHeading title="Differential" />
        <div className="grid grid-cols-1 gap-10">
          {isFlagged ? (
            <MustNotMiss encounterId={encounterId} assessment={assessment} isHidden />
          ) : null}
          <HiddenRanking />
          {isFlagged ? null : (
            <MustNotMiss encounterId={encounterId} assessment={assessment} isHidden />
          )}
        </div>
      </>
    );
  }
  // A signed record shows what was said then; what would change it is a question of today.
  const input = encounter.status === 'open' ? toAssessmentInput(encounter, knowledgeBase()) : null;
  return (
    <>
      <KeepFresh encounterVersion={panel.encounterVersion} />
      <PageHeading title="Differential">
        <p>
          Two conditions may be present at once, so the numbers may add up to more than 100. None of
          the listed conditions: {inHundred(assessment.noneOfThese)}.
        </p>
      </PageHeading>
      <PageContents />
      <JudgementProvider
        // A judgement saved elsewhere starts the form afresh.
        key={encounter.judgement.version}
        encounterId={encounter.id}
        judgement={encounter.judgement}
      >
        <div className="grid grid-cols-1 gap-10">
          {isFlagged ? <MustNotMiss encounterId={encounterId} assessment={assessment} /> : null}
          {encounter.firstImpression ? (
            <FirstImpression impression={encounter.firstImpression} assessment={assessment} />
          ) : null}
          <RankingList
            encounterId={encounterId}
            assessment={assessment}
            readOnly={encounter.status === 'signed'}
          />
          <ConcurrentPairs pairs={assessment.pairs} />
          {isFlagged ? null : <MustNotMiss encounterId={encounterId} assessment={assessment} />}
          <section aria-labelledby="source">
            <h2 id="source" className="mb-2 font-semibold text-lg">
              Where the pain comes from, of 100
            </h2>
            <SourceBar bySource={assessment.bySource} idPrefix="page-source" />
            {input ? <SeparatingFindings input={input} assessment={assessment} /> : null}
          </section>
          {input ? <WhatWouldChange input={input} assessment={assessment} /> : null}
          <NextFindingsTable
            next={assessment.nextFindings}
            stopping={assessment.stopping}
            withheld={assessment.withheldFindings}
          />
          <Notes assessment={assessment} />
          <JudgementForm conditions={ownConditions(assessment)} />
        </div>
      </JudgementProvider>
      <p className="mt-10 text-muted text-sm">
        Knowledge {assessment.knowledgeVersion}, engine {assessment.engineVersion}, input{' '}
        {assessment.inputHash.slice(0, 12)}.
      </p>
    </>
  );
}

type MustNotMissProps = {
  readonly encounterId: string;
  readonly assessment: Assessment;
  /** The ranking waits for an impression: what leads to it waits too. */
  readonly isHidden?: boolean;
};

function MustNotMiss({ encounterId, assessment, isHidden }: MustNotMissProps): ReactElement {
  return (
    <section aria-labelledby="must-not-miss" className="border-alarm border-l-4 pl-4">
      <h2 id="must-not-miss" className="font-semibold text-alarm text-lg">
        Must not miss
      </h2>
      <p className="text-muted text-sm">
        Kept apart from the ranking, each against its own threshold to act.
      </p>
      <ul>
        {assessment.mustNotMiss.map((item) => (
          <MustNotMissRow
            key={item.condition}
            item={item}
            ruleOut={isHidden ? null : <RuleOut encounterId={encounterId} item={item} />}
            unanswered={item.unanswered.map((findingId, place) => (
              <span key={findingId}>
                {place > 0 ? ', ' : ''}
                <FindingLink findingId={findingId} />
              </span>
            ))}
          />
        ))}
      </ul>
      {assessment.notConsidered.map(({ condition, label, because }) => (
        <p key={condition} className="mt-2 text-muted text-sm">
          Not considered: {label}. {because}
        </p>
      ))}
    </section>
  );
}

/** Never beside a rule that fired: no further finding takes back what it asks for. */
function RuleOut({
  encounterId,
  item,
}: {
  readonly encounterId: string;
  readonly item: MustNotMissItem;
}): ReactElement | null {
  if (item.rules.length > 0) return null;
  return (
    <Link
      href={`/encounters/${encounterId}/differential/question?condition=${item.condition}&purpose=rule-out`}
      prefetch={false}
      aria-label={`How to rule out ${item.label}`}
      className="link"
    >
      How to rule it out
    </Link>
  );
}

function Notes({ assessment }: { readonly assessment: Assessment }): ReactElement | null {
  if (assessment.notes.length === 0) return null;
  return (
    <Notice title="Read with care">
      <ul className="list-disc pl-5">
        {assessment.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Notice>
  );
}
