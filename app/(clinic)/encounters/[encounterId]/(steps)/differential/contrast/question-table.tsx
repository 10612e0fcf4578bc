import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { inHundred } from '@/components/clinical/likelihood-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { QuestionPlan } from '@/lib/engine/types';

type Props = { readonly plan: QuestionPlan; readonly label: string };

/** What would best rule a condition in, or out, for each minute it takes. */
export function QuestionTable({ plan, label }: Props): ReactElement {
  const isIn = plan.purpose === 'rule-in';
  const title = `To rule ${label.toLowerCase()} ${isIn ? 'in' : 'out'}`;
  return (
    <section aria-labelledby={plan.purpose}>
      <h2 id={plan.purpose} className="mb-2 font-semibold text-lg">
        {title}
      </h2>
      {plan.findings.length === 0 ? (
        <p>
          No single finding of history or examination that is still open would{' '}
          {isIn ? 'raise' : 'lower'} it by a point of 100.
        </p>
      ) : (
        <ScrollTable label={title}>
          <thead>
            <tr>
              <th scope="col">Finding</th>
              <th scope="col">If the answer is</th>
              <th scope="col">it becomes, of 100</th>
              <th scope="col">How likely the answer is</th>
            </tr>
          </thead>
          <tbody>
            {plan.findings.map(({ id, side, answer, probability, chance }) => (
              <tr key={id}>
                <th scope="row" className="font-medium">
                  <FindingLink findingId={id} />
                  {side ? `, ${side}` : ''}
                </th>
                <td>{answer}</td>
                <td>{inHundred(probability)}</td>
                <td>{inHundred(chance)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}
