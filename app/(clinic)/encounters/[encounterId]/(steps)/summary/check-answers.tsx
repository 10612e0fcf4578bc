import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import type { RecordedSection } from '@/app/(clinic)/encounters/[encounterId]/recorded-answers';
import { hundredRange, inHundred, likelihoodWord } from '@/components/clinical/likelihood-words';
import { URGENCY_WORDS } from '@/components/clinical/status-words';
import type { EncounterDto } from '@/lib/encounters/types';
import type { Assessment } from '@/lib/engine/types';
import type { Test } from '@/lib/knowledge/schema/test';
import type { OrderDto } from '@/lib/orders/types';

type Props = {
  readonly encounter: EncounterDto;
  readonly assessment: Assessment;
  readonly orders: readonly OrderDto[];
  readonly sections: readonly RecordedSection[];
  readonly tests: ReadonlyMap<string, Test>;
  /** What was drawn and told besides findings, a line each. */
  readonly told: readonly string[];
};

const SHOWN = 5;

/** Everything that will be signed, with a way back to each part. */
export function CheckAnswers({
  encounter,
  assessment,
  orders,
  sections,
  tests,
  told,
}: Props): ReactElement {
  const base = `/encounters/${encounter.id}` as const;
  const canChange = encounter.status === 'open';
  return (
    <section aria-labelledby="check" className="grid gap-6">
      <h2 id="check" className="font-semibold text-lg">
        Check the record
      </h2>
      <Part
        id="told"
        title="Pain drawing, function and treatment so far"
        change={
          canChange ? (
            <Link prefetch={false} href={`${base}/history?from=told#pain-drawing`} className="link">
              Change<span className="sr-only"> pain drawing, function and treatment so far</span>
            </Link>
          ) : null
        }
      >
        <Told lines={told} />
      </Part>
      {sections.map((section) => (
        <Part
          key={section.id}
          id={section.id}
          title={section.title}
          change={
            canChange && section.step ? (
              <Link
                prefetch={false}
                href={`${base}/${section.step}?from=${section.id}#section-${section.id}`}
                className="link"
              >
                Change<span className="sr-only"> {section.title}</span>
              </Link>
            ) : null
          }
        >
          <Recorded section={section} />
        </Part>
      ))}
      <Part
        id="differential"
        title={`Differential, knowledge ${assessment.knowledgeVersion}`}
        change={
          <Link prefetch={false} href={`${base}/differential`} className="link">
            Open<span className="sr-only"> differential</span>
          </Link>
        }
      >
        <ol className="list-decimal pl-5">
          {assessment.differential.slice(0, SHOWN).map((item) => (
            <li key={item.condition}>
              {item.label}: {inHundred(item.probability)}, {likelihoodWord(item.probability)} (
              {hundredRange(item.interval90)})
            </li>
          ))}
        </ol>
        <YourView encounter={encounter} assessment={assessment} />
      </Part>
      <Part
        id="orders"
        title="Orders"
        change={
          <Link
            prefetch={false}
            href={canChange ? `${base}/orders?from=orders` : `${base}/orders`}
            className="link"
          >
            {canChange ? 'Change' : 'Open'}
            <span className="sr-only"> orders</span>
          </Link>
        }
      >
        <Orders orders={orders} tests={tests} />
      </Part>
    </section>
  );
}

type PartProps = {
  /** Where the way back from a step leads. */
  readonly id: string;
  readonly title: string;
  readonly change: ReactNode;
  readonly children: ReactNode;
};

function Part({ id, title, change, children }: PartProps): ReactElement {
  return (
    <section className="grid gap-1 border-line border-b pb-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={`check-${id}`} className="font-semibold">
          {title}
        </h3>
        {change}
      </div>
      {children}
    </section>
  );
}

function Told({ lines }: { readonly lines: readonly string[] }): ReactElement {
  if (lines.length === 0) return <p className="text-muted">Nothing recorded.</p>;
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

function Recorded({ section }: { readonly section: RecordedSection }): ReactElement {
  const bulk = section.rows.filter((row) => row.bulk);
  return (
    <>
      {section.rows.length === 0 ? <p className="text-muted">Nothing recorded.</p> : null}
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {section.rows
          .filter((row) => !row.bulk)
          .map((row) => (
            <div key={row.key} className="flex justify-between gap-4">
              <dt>{row.label}</dt>
              <dd className="text-right font-medium">{row.text}</dd>
            </div>
          ))}
      </dl>
      {bulk.length > 0 ? (
        <p className="text-sm">
          <span className="font-medium">Recorded together as absent:</span>{' '}
          {bulk.map((row) => row.label).join('; ')}.
        </p>
      ) : null}
      {section.notTested.length > 0 ? (
        <p className="text-muted text-sm">
          <span className="font-medium">Not tested:</span> {section.notTested.join('; ')}.
        </p>
      ) : null}
    </>
  );
}

function YourView({
  encounter,
  assessment,
}: Pick<Props, 'encounter' | 'assessment'>): ReactElement {
  const { workingDiagnosis, certainty } = encounter.judgement;
  const label = assessment.differential.find((item) => item.condition === workingDiagnosis)?.label;
  return (
    <p>
      <span className="font-medium">Working diagnosis:</span>{' '}
      {workingDiagnosis === null ? 'not stated' : (label ?? workingDiagnosis)}
      {certainty ? `, ${certainty}` : ''}.
    </p>
  );
}

function Orders({ orders, tests }: Pick<Props, 'orders' | 'tests'>): ReactElement {
  if (orders.length === 0) return <p className="text-muted">Nothing ordered.</p>;
  return (
    <ul className="grid gap-1">
      {orders.map((order) => (
        <li key={order.id}>
          {order.testId === 'none'
            ? 'No imaging now'
            : `${tests.get(order.testId)?.label ?? order.testId}, ${URGENCY_WORDS[order.urgency].toLowerCase()}`}
          , {order.status}
          {order.resultText ? `: ${order.resultText}` : ''}
        </li>
      ))}
    </ul>
  );
}
