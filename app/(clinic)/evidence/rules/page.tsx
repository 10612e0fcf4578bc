import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { URGENCY_WORDS } from '@/components/clinical/status-words';
import { PageHeading } from '@/components/ui/page-heading';
import { ScrollTable } from '@/components/ui/scroll-table';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import { groupBy } from '@/lib/knowledge/group-by';
import { RuleLink } from './rule-link';

export const metadata: Metadata = { title: 'Rules' };

/** Every rule that acts on answers, each with its page. */
export default async function RulesPage(): Promise<ReactElement> {
  await requirePermission('evidence.read');
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="Rules">
        <p>
          What fires on answers, whatever the ranking says; which imaging a scenario leads to; and
          which published clusters stand in place of single tests.
        </p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-12">
        <RedFlagRules />
        <ImagingScenarios />
        <Clusters />
      </div>
    </main>
  );
}

function RedFlagRules(): ReactElement {
  const { redFlagRules, conditions } = knowledgeBase();
  const byCondition = groupBy(redFlagRules, ({ condition }) => condition);
  return (
    <section aria-labelledby="red-flags">
      <h2 id="red-flags" className="mb-2 font-semibold text-lg">
        Red-flag rules
      </h2>
      <ScrollTable label="Red-flag rules">
        <thead>
          <tr>
            <th scope="col">Condition</th>
            <th scope="col">Rule</th>
            <th scope="col">Urgency</th>
          </tr>
        </thead>
        {Array.from(byCondition, ([condition, rules]) => (
          <tbody key={condition}>
            {rules.map(({ id, label, urgency }, place) => (
              <tr key={id}>
                {place === 0 ? (
                  <th scope="rowgroup" rowSpan={rules.length}>
                    {conditions.get(condition)?.label ?? condition}
                  </th>
                ) : null}
                <td>
                  <RuleLink id={id}>{label}</RuleLink>
                </td>
                <td>{URGENCY_WORDS[urgency]}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </ScrollTable>
    </section>
  );
}

function ImagingScenarios(): ReactElement {
  const { imagingRules, tests } = knowledgeBase();
  return (
    <section aria-labelledby="imaging">
      <h2 id="imaging" className="mb-2 font-semibold text-lg">
        Imaging scenarios
      </h2>
      <p className="mb-2 max-w-prose">
        Of the scenarios that apply, the one highest in this list decides the first test.
      </p>
      <ScrollTable label="Imaging scenarios">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">First test</th>
          </tr>
        </thead>
        <tbody>
          {imagingRules.map(({ id, scenario, firstLine }) => (
            <tr key={id}>
              <th scope="row">
                <RuleLink id={id}>{scenario}</RuleLink>
              </th>
              <td>
                {firstLine === 'none'
                  ? 'No imaging now'
                  : (tests.get(firstLine)?.label ?? firstLine)}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

function Clusters(): ReactElement {
  const { jointRulesByCondition, conditions } = knowledgeBase();
  const rules = [...jointRulesByCondition.values()].flat();
  return (
    <section aria-labelledby="clusters" className="grid gap-2">
      <h2 id="clusters" className="font-semibold text-lg">
        Published clusters
      </h2>
      <ul className="grid list-disc gap-1 pl-5">
        {rules.map(({ id, label, condition }) => (
          <li key={id}>
            <Link href={`/evidence/${condition}#${id}`} className="link">
              {label}
            </Link>{' '}
            <span className="text-muted">{conditions.get(condition)?.label}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
