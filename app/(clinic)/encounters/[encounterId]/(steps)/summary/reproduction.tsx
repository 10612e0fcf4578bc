import Link from 'next/link';
import type { ReactElement } from 'react';
import { buttonClasses } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Replay } from '@/lib/engine/replay';
import type { Test } from '@/lib/knowledge/schema/test';
import { AssessmentChanges } from './assessment-changes';

type Tests = ReadonlyMap<string, Test>;

type Props = {
  readonly encounterId: string;
  /** Null until it is asked for: it costs two assessments. */
  readonly replay: Replay | null;
  readonly tests: Tests;
};

/** Whether what was signed follows from its kept input to this day, and what would be said now. */
export function Reproduction({ encounterId, replay, tests }: Props): ReactElement {
  return (
    <section aria-labelledby="reproduction" className="grid gap-4">
      <h2 id="reproduction" className="font-semibold text-lg">
        Reproduction
      </h2>
      {replay ? (
        <>
          <UnderItsKnowledge replay={replay} tests={tests} />
          <Today today={replay.today} tests={tests} />
        </>
      ) : (
        <div className="grid justify-items-start gap-3">
          <p>The assessment was kept with its input, so it can be computed again.</p>
          <Link
            prefetch={false}
            href={`/encounters/${encounterId}/summary?reproduce=yes#reproduction`}
            className={buttonClasses('secondary')}
          >
            Compute it again
          </Link>
        </div>
      )}
    </section>
  );
}

type ReplayProps = { readonly replay: Replay; readonly tests: Tests };

function UnderItsKnowledge({ replay, tests }: ReplayProps): ReactElement {
  const { reproduction, knowledgeVersion, engineVersion } = replay;
  const made = `It was made with knowledge ${knowledgeVersion} and engine ${engineVersion}.`;
  switch (reproduction.kind) {
    case 'same':
      return (
        <Notice title="Reproduced under the knowledge of its time: same result, to the last digit">
          <p>{made}</p>
        </Notice>
      );
    case 'other-engine':
      return (
        <Notice title="Not compared digit by digit: another engine made it">
          <p>{made} What was signed stands. Today's engine says under the same knowledge:</p>
          <AssessmentChanges comparison={reproduction.comparison} tests={tests} />
        </Notice>
      );
    case 'knowledge-not-kept':
      return (
        <Notice kind="caution" title="Not reproduced: the knowledge of its time is not kept here">
          <p>{made} What was signed stands.</p>
        </Notice>
      );
    case 'input-refused':
      return (
        <Notice kind="caution" title="Not reproduced: today's engine does not read its input">
          <p>{made} What was signed stands.</p>
        </Notice>
      );
    case 'other-input':
      return (
        <Notice kind="alarm" title="Not reproduced: the kept input is not the one it was made from">
          <p>{made} Tell whoever runs this server.</p>
        </Notice>
      );
    case 'different':
      return (
        <Notice kind="alarm" title="Not the same result under the knowledge of its time">
          <p>{made} Tell whoever runs this server. Computed again:</p>
          <AssessmentChanges comparison={reproduction.comparison} tests={tests} />
        </Notice>
      );
    default:
      return reproduction satisfies never;
  }
}

function Today({
  today,
  tests,
}: {
  readonly today: Replay['today'];
  readonly tests: Tests;
}): ReactElement {
  if (!today.ok) {
    return <p>Today's knowledge cannot assess this record: a setting or a range is gone.</p>;
  }
  const { knowledgeVersion, engineVersion, leftOut } = today.value;
  return (
    <section aria-labelledby="said-today" className="grid gap-2">
      <h3 id="said-today" className="font-semibold">
        What would be said differently today
      </h3>
      <AssessmentChanges comparison={today.value} tests={tests} />
      {leftOut.length > 0 ? (
        <p>No longer in the knowledge base, so left out: {leftOut.join(', ')}.</p>
      ) : null}
      <p className="text-muted text-sm">
        Today: knowledge {knowledgeVersion}, engine {engineVersion}.
      </p>
    </section>
  );
}
