import type { ReactElement } from 'react';
import { ClauseList } from '@/app/(clinic)/evidence/clause-list';
import { ratioWithInterval } from '@/app/(clinic)/evidence/ratio-text';
import { Citation } from '@/components/clinical/citation';
import { STATUS_WORDS } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { knowledgeBase } from '@/lib/knowledge/current';
import { clauseOf } from '@/lib/knowledge/predicate-words';
import type { JointRule } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';

/** Published clusters: the ratio for the count replaces the ratios of the members. */
export function JointRules({
  rules,
}: {
  readonly rules: readonly JointRule[];
}): ReactElement | null {
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="clusters" className="grid grid-cols-1 gap-6">
      <h2 id="clusters" className="font-semibold text-lg">
        Published clusters
      </h2>
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </section>
  );
}

function Rule({ rule }: { readonly rule: JointRule }): ReactElement {
  const knowledge = knowledgeBase();
  const { findings, sources } = knowledge;
  const source = sources.get(rule.citation.source);
  const members = rule.members.map((member) =>
    'label' in member ? member.label : nameOf(member, findings.get(member.finding)),
  );
  return (
    <article id={rule.id} className="grid grid-cols-1 gap-2 target:bg-caution-surface">
      <h3 className="font-semibold">{rule.label}</h3>
      <p className="text-sm">
        Used once {rule.minimumAnswered} of these are answered: {members.join('; ')}.
      </p>
      {rule.appliesWhen ? (
        <div className="text-sm">
          <p>Only when:</p>
          <ClauseList clause={clauseOf(rule.appliesWhen, knowledge)} />
        </div>
      ) : null}
      {rule.keeps ? (
        <p className="text-sm">
          Weighed beside it all the same:{' '}
          {rule.keeps.map((id) => knowledge.findings.get(id)?.label ?? id).join(', ')}.
        </p>
      ) : null}
      <ScrollTable label={rule.label}>
        <thead>
          <tr>
            <th scope="col">Positive</th>
            <th scope="col">Likelihood ratio (95 %)</th>
          </tr>
        </thead>
        <tbody>
          {rule.counts.map((count) => (
            <tr key={count.from}>
              <th scope="row">
                {count.from === count.to ? count.from : `${count.from} to ${count.to}`}
              </th>
              <td>{ratioWithInterval(count.likelihoodRatio)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className="text-sm">
        {STATUS_WORDS[rule.status]}. {rule.sampleSize ? `${rule.sampleSize} people. ` : ''}
        {rule.population}.{' '}
        {source ? <Citation source={source} locator={rule.citation.locator} /> : null}
      </p>
      {rule.note ? <p className="text-muted text-sm">{rule.note}</p> : null}
    </article>
  );
}

/** "Age: 50 to 59, 60 to 69"; the outcome "present" goes without saying. */
function nameOf(
  { finding, outcomes }: Extract<JointRule['members'][number], { finding: string }>,
  known: Finding | undefined,
): string {
  if (!known) return finding;
  const isPresent = outcomes.length === 1 && outcomes[0] === 'present';
  const labels = known.outcomes.filter(({ id }) => outcomes.includes(id)).map(({ label }) => label);
  return isPresent ? known.label : `${known.label}: ${labels.join(', ')}`;
}
