import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { ratioText } from '@/components/clinical/likelihood-words';
import { MANAGEMENT_WORDS, STATUS_SHORT } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { ConditionComparison, SeparatingFinding } from '@/lib/knowledge/compare-conditions';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Condition } from '@/lib/knowledge/schema/condition';

type Pair = ConditionComparison['conditions'];

/** What the two have in common is left to the reader; what separates them comes first. */
export function Comparison({
  comparison,
}: {
  readonly comparison: ConditionComparison;
}): ReactElement {
  const { conditions, forFirst, forSecond, management } = comparison;
  const [first, second] = conditions;
  return (
    <div className="grid grid-cols-1 gap-12">
      <SideBySide conditions={conditions} management={management} />
      <Separating heading={`Speaks for ${first.label}`} conditions={conditions} rows={forFirst} />
      <Separating heading={`Speaks for ${second.label}`} conditions={conditions} rows={forSecond} />
    </div>
  );
}

function SideBySide({
  conditions,
  management,
}: Pick<ConditionComparison, 'conditions' | 'management'>): ReactElement {
  const { tests } = knowledgeBase();
  const testsOf = ({ firstTests }: Condition) =>
    firstTests.map((id) => tests.get(id)?.label ?? id).join(', ');
  return (
    <ScrollTable label="Side by side">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">What is compared</span>
          </th>
          {conditions.map(({ id, label }) => (
            <th key={id} scope="col" className="w-5/12">
              <Link href={`/evidence/${id}`} className="link">
                {label}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row term="What it is" conditions={conditions} text={({ definition }) => definition} />
        <Row term="Causes" conditions={conditions} text={({ causes }) => causes.join('; ')} />
        <Row term="Where it is felt" conditions={conditions} text={({ painSite }) => painSite} />
        <Row term="How it behaves" conditions={conditions} text={(one) => one.painBehaviour} />
        <Row term="Who gets it" conditions={conditions} text={({ epidemiology }) => epidemiology} />
        <Row term="How long it lasts" conditions={conditions} text={(one) => one.naturalCourse} />
        <Row term="First tests" conditions={conditions} text={testsOf} />
        {management.map(({ kind, options }) => (
          <tr key={kind}>
            <th scope="row">{MANAGEMENT_WORDS[kind]}</th>
            {options.map((list, column) => (
              <Cell key={conditions[column]?.id}>
                {list.length > 0 ? list.join(' ') : 'None held'}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

type RowProps = {
  readonly term: string;
  readonly conditions: Pair;
  readonly text: (condition: Condition) => string;
};

function Row({ term, conditions, text }: RowProps): ReactElement {
  return (
    <tr>
      <th scope="row">{term}</th>
      {conditions.map((condition) => (
        <Cell key={condition.id}>{text(condition) || 'None held'}</Cell>
      ))}
    </tr>
  );
}

function Cell({ children }: { readonly children: ReactNode }): ReactElement {
  return <td className="min-w-56 align-top first-letter:uppercase">{children}</td>;
}

type SeparatingProps = {
  readonly heading: string;
  readonly conditions: Pair;
  readonly rows: readonly SeparatingFinding[];
};

function Separating({ heading, conditions, rows }: SeparatingProps): ReactElement {
  return (
    <section aria-label={heading} className="grid grid-cols-1 gap-2">
      <h2 className="font-semibold text-lg">{heading}</h2>
      {rows.length === 0 ? <p>No finding with a figure separates them in this direction.</p> : null}
      {rows.length > 0 ? (
        <ScrollTable label={heading}>
          <thead>
            <tr>
              <th scope="col">Finding</th>
              {conditions.map(({ id, label }) => (
                <th key={id} scope="col">
                  Likelihood ratio, {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ finding, outcome, outcomeLabel, ratios, statuses }) => (
              <tr key={`${finding.id}/${outcome}`}>
                <th scope="row">
                  {finding.label}
                  {finding.kind === 'binary' ? '' : `: ${outcomeLabel}`}
                </th>
                {ratios.map((ratio, column) => {
                  const [condition, status] = [conditions[column], statuses[column]];
                  return (
                    <td key={condition?.id}>
                      {status && condition ? (
                        <Link href={`/evidence/${condition.id}/${finding.id}`} className="link">
                          {ratioText(ratio)}, {STATUS_SHORT[status].toLowerCase()}
                        </Link>
                      ) : (
                        'none held, counts as 1'
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      ) : null}
    </section>
  );
}
