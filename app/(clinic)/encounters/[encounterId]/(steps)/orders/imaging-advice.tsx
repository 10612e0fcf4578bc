import type { ReactElement } from 'react';
import { RuleLink } from '@/app/(clinic)/evidence/rules/rule-link';
import { Citation } from '@/components/clinical/citation';
import { URGENCY_WORDS } from '@/components/clinical/status-words';
import type { Assessment } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { OrderForm } from './order-form';

type Props = {
  readonly advice: Assessment['imagingAdvice'];
  readonly firstLineTest: string;
  readonly encounterId: string;
  readonly canOrder: boolean;
};

/** What the matching guideline scenario says first, with "no imaging now" as a choice of its own. */
export function ImagingAdvice(props: Props): ReactElement {
  const { advice, firstLineTest, encounterId, canOrder } = props;
  const { sources, tests } = knowledgeBase();
  const isNone = firstLineTest === 'none';
  const first = isNone ? 'No imaging now' : (tests.get(firstLineTest)?.label ?? firstLineTest);
  return (
    <section aria-labelledby="first-line" className="grid grid-cols-1 gap-3 rounded bg-surface p-4">
      <h2 id="first-line" className="font-semibold text-lg">
        For this scenario: {first}
      </h2>
      <p>{advice.because}</p>
      {isNone ? null : (
        <p>
          <span className="font-medium">Urgency:</span> {URGENCY_WORDS[advice.urgency]}.
        </p>
      )}
      <p>
        <span className="font-medium">Next step:</span> {advice.nextStep}
      </p>
      <p className="text-muted text-sm">
        Scenario: <RuleLink id={advice.rule}>{advice.scenario}</RuleLink>
      </p>
      <ul className="text-sm">
        {advice.sources.map((id) => {
          const source = sources.get(id);
          return source ? (
            <li key={id}>
              <Citation source={source} />
            </li>
          ) : null;
        })}
      </ul>
      {canOrder ? (
        <OrderForm
          encounterId={encounterId}
          testId="none"
          label="No imaging now"
          suggestedUrgency="routine"
          reasonRequired={!isNone}
          checks={[]}
        />
      ) : null}
    </section>
  );
}
