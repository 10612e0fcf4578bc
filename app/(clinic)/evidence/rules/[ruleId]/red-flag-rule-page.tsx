import Link from 'next/link';
import type { ReactElement } from 'react';
import { CitationList } from '@/app/(clinic)/evidence/citation-list';
import { SourceAttributes } from '@/app/(clinic)/evidence/source-attributes';
import { URGENCY_WORDS } from '@/components/clinical/status-words';
import { PageHeading } from '@/components/ui/page-heading';
import { knowledgeBase } from '@/lib/knowledge/current';
import { clauseOf } from '@/lib/knowledge/predicate-words';
import type { RedFlagRule } from '@/lib/knowledge/schema/condition';
import { attributesOfRule } from '@/lib/knowledge/source-attributes';
import { ClauseList } from './clause-list';

export function RedFlagRulePage({ rule }: { readonly rule: RedFlagRule }): ReactElement {
  const knowledge = knowledgeBase();
  const { label, condition, when, action, urgency, test, guideline, citations, note } = rule;
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title={label}>
        <p>
          Red-flag rule for{' '}
          <Link href={`/evidence/${condition}`} className="link">
            {knowledge.conditions.get(condition)?.label ?? condition}
          </Link>
          . It fires on the answers alone, whatever the ranking says.
        </p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-10">
        <section aria-labelledby="when" className="max-w-prose">
          <h2 id="when" className="mb-2 font-semibold text-lg">
            It fires when
          </h2>
          <ClauseList clause={clauseOf(when, knowledge)} />
        </section>
        <section aria-labelledby="then" className="grid max-w-prose gap-2">
          <h2 id="then" className="font-semibold text-lg">
            What to do
          </h2>
          <p>
            <span className="font-medium">{URGENCY_WORDS[urgency]}:</span> {action}
          </p>
          {test ? <p>First test: {knowledge.tests.get(test)?.label ?? test}.</p> : null}
          <p className="text-muted text-sm">{guideline}</p>
          {note ? <p className="text-sm">{note}</p> : null}
        </section>
        <section aria-labelledby="references">
          <h2 id="references" className="mb-2 font-semibold text-lg">
            References
          </h2>
          <CitationList citations={citations} />
        </section>
        <SourceAttributes attributes={attributesOfRule(knowledge, { when, citations })} />
      </div>
    </main>
  );
}
