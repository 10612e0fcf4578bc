import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { Assessment, NextFinding } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { groupBy } from '@/lib/knowledge/group-by';

const SHOWN_PER_STEP = 4;
const STEPS: readonly { readonly step: NextFinding['step']; readonly title: string }[] = [
  { step: 'ask', title: 'Ask' },
  { step: 'examine', title: 'Examine' },
  { step: 'order', title: 'Order' },
];

type Props = {
  readonly next: readonly NextFinding[];
  readonly stopping: Assessment['stopping'];
  readonly withheld: Assessment['withheldFindings'];
};

/** What to ask, examine or order next, by what it is expected to tell per minute. */
export function NextFindingsTable({ next, stopping, withheld }: Props): ReactElement | null {
  if (next.length === 0 && withheld.length === 0) return null;
  return (
    <section aria-labelledby="next-findings">
      <h2 id="next-findings" className="mb-2 font-semibold text-lg">
        Ask, examine or order next
      </h2>
      <p className="mb-2">
        {stopping.isReached ? <strong>Enough is known. </strong> : null}
        {stopping.because}
      </p>
      {next.length > 0 ? <Findings next={next} /> : null}
      <Withheld withheld={withheld} />
    </section>
  );
}

function Findings({ next }: Pick<Props, 'next'>): ReactElement {
  return (
    <ScrollTable label="Findings that would tell most">
      <thead>
        <tr>
          <th scope="col">Finding</th>
          <th scope="col">Why</th>
          <th scope="col">Bits per minute</th>
        </tr>
      </thead>
      {STEPS.map(({ step, title }) => (
        <StepRows key={step} title={title} next={next.filter((one) => one.step === step)} />
      ))}
    </ScrollTable>
  );
}

function StepRows({
  title,
  next,
}: Pick<Props, 'next'> & { readonly title: string }): ReactElement | null {
  if (next.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="bg-surface">
          {title}
        </th>
      </tr>
      {next.slice(0, SHOWN_PER_STEP).map((finding) => (
        <tr key={`${finding.id}/${finding.side}`}>
          <th scope="row" className="font-medium">
            <NameOf finding={finding} />
          </th>
          <td>{finding.reason}</td>
          <td>{bitsInWords(finding.bitsPerMinute)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Two places; what is less is said to be less, not nothing. */
function bitsInWords(bitsPerMinute: number): string {
  return bitsPerMinute < 0.01 ? '<0.01' : bitsPerMinute.toFixed(2);
}

function NameOf({ finding }: { readonly finding: NextFinding }): ReactElement {
  const { id, side, test } = finding;
  const { findings, tests } = knowledgeBase();
  if (!test) {
    return (
      <>
        <FindingLink findingId={id} />
        {side ? `, ${side}` : ''}
      </>
    );
  }
  return (
    <>
      {tests.get(test)?.label ?? test}
      <span className="block text-muted text-sm">{findings.get(id)?.label ?? id}</span>
    </>
  );
}

function Withheld({ withheld }: Pick<Props, 'withheld'>): ReactElement | null {
  if (withheld.length === 0) return null;
  // Dozens of manoeuvres share one reason: it is said once.
  const byReason = groupBy(
    withheld,
    ({ because, recorded }) => `${because} Recorded: ${recorded.join('; ')}.`,
  );
  return (
    <details className="mt-3">
      <summary className="flex min-h-10 items-center rounded bg-surface px-3 font-medium">
        Not to be examined now: {withheld.length}
      </summary>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {[...byReason].map(([reason, findings]) => (
          <li key={reason}>
            <span className="font-medium">{findings.map(({ label }) => label).join(', ')}</span>:{' '}
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
