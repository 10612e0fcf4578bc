import type { ReactElement } from 'react';
import { CitationList } from '@/app/(clinic)/evidence/citation-list';
import type { Assessment } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { panelsFor } from '@/lib/knowledge/panels-for';
import type { LaboratoryPanel, Test } from '@/lib/knowledge/schema/test';
import type { EarlierTest } from '@/lib/orders/types';
import { earlierText } from './earlier-text';
import { OrderForm } from './order-form';

/** A blood test is worth a thought for the first three, and for whatever must not be missed. */
const RANKS = 3;

type Props = {
  readonly encounterId: string;
  readonly assessment: Pick<Assessment, 'differential' | 'mustNotMiss'>;
  readonly canOrder: boolean;
  /** The same test in another encounter of the last twelve months, the latest, by test. */
  readonly earlier: ReadonlyMap<string, EarlierTest>;
};

/** The blood and urine tests that belong to what is suspected now. Nothing is preselected. */
export function LaboratoryPanels({
  encounterId,
  assessment,
  canOrder,
  earlier,
}: Props): ReactElement | null {
  const { differential, mustNotMiss } = assessment;
  const flagged = mustNotMiss.filter(({ state }) => state === 'flagged');
  const suspected = [...flagged, ...differential.slice(0, RANKS)].map(({ condition }) => condition);
  const panels = panelsFor(knowledgeBase(), suspected);
  if (panels.length === 0) return null;
  return (
    <section aria-labelledby="panels" className="grid grid-cols-1 gap-4">
      <h2 id="panels" className="font-semibold text-lg">
        Blood and urine tests by suspicion
      </h2>
      {panels.map((panel) => (
        <Panel
          key={panel.id}
          panel={panel}
          encounterId={encounterId}
          canOrder={canOrder}
          earlier={earlier}
        />
      ))}
    </section>
  );
}

type PanelProps = Omit<Props, 'assessment'> & { readonly panel: LaboratoryPanel };

function Panel({ panel, encounterId, canOrder, earlier }: PanelProps): ReactElement {
  const { tests } = knowledgeBase();
  return (
    <details className="fold border-line border-b">
      <summary className="flex min-h-10 items-baseline gap-x-3 py-2">
        <h3 className="font-medium">{panel.label}</h3>
        <span className="text-muted text-sm">{panel.tests.length} tests</span>
      </summary>
      <div className="grid grid-cols-1 gap-3 pb-4">
        <p className="max-w-prose text-sm">{panel.caveat}</p>
        <ul className="grid gap-3 sm:grid-cols-2">
          {panel.tests.map(({ test, because }) => {
            const label = tests.get(test)?.label ?? test;
            const checks = checksOf(tests.get(test), earlier.get(test));
            return (
              <li key={test}>
                <p className="font-medium">{label}</p>
                <p className="text-sm">{because}</p>
                {checks.map((check) => (
                  <p key={check} className="text-sm">
                    <strong>Ask:</strong> {check}
                  </p>
                ))}
                {canOrder ? (
                  <OrderForm
                    encounterId={encounterId}
                    testId={test}
                    label={label}
                    suggestedUrgency="routine"
                    reasonRequired={false}
                    checks={checks}
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
        <CitationList citations={panel.citations} />
      </div>
    </details>
  );
}

/** A panel is proposed for a suspicion, not weighed against the record: every caution of the test is to be asked. */
function checksOf(test: Test | undefined, earlier: EarlierTest | undefined): readonly string[] {
  const cautions = test?.cautions.map(({ text }) => text) ?? [];
  return earlier ? [earlierText(earlier), ...cautions] : cautions;
}
