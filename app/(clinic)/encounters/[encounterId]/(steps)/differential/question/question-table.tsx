import Link from 'next/link';
import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { pointsOfHundred } from '@/components/clinical/likelihood-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { QuestionFinding } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { addressOf, type Question } from './question-query';

type Props = {
  readonly encounterId: string;
  readonly question: Question;
  readonly title: string;
  readonly findings: readonly QuestionFinding[];
  readonly selected: QuestionFinding | undefined;
};

/** What would best answer the question for each minute it takes; the row that is drawn below is marked. */
export function QuestionTable(props: Props): ReactElement {
  const { title, findings } = props;
  return (
    <ScrollTable label={title}>
      <thead>
        <tr>
          <th scope="col">Finding</th>
          <th scope="col">If the answer is</th>
          <th scope="col">It becomes, of 100</th>
          <th scope="col">Chance, of 100</th>
          <th scope="col">Minutes</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <QuestionRow key={finding.id} {...props} finding={finding} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

type RowProps = Props & { readonly finding: QuestionFinding };

function QuestionRow({ encounterId, question, finding, selected }: RowProps): ReactElement {
  const { id, side, test, answer, probability, chance, minutes, label } = finding;
  const isSelected = finding === selected;
  return (
    <tr className={isSelected ? 'bg-surface' : undefined}>
      <th scope="row" className="font-medium">
        <FindingLink findingId={id} />
        {side ? `, ${side}` : ''}
        {test ? (
          <span className="block font-normal text-muted">
            {knowledgeBase().tests.get(test)?.label ?? test}
          </span>
        ) : null}
        <span className="block font-normal text-sm">
          {isSelected ? (
            'Drawn below'
          ) : (
            <Link
              href={`${addressOf(encounterId, { ...question, finding: id })}#drawing`}
              prefetch={false}
              aria-label={`Draw ${label}`}
              className="link inline-flex min-h-6 items-center"
            >
              Draw
            </Link>
          )}
        </span>
      </th>
      <td>{answer}</td>
      <td>{pointsOfHundred(probability)}</td>
      <td>{pointsOfHundred(chance)}</td>
      <td>{minutes}</td>
    </tr>
  );
}
