import type { ReactElement, ReactNode } from 'react';
import { ClauseList } from '@/app/(clinic)/evidence/clause-list';
import { SourceAttributes } from '@/app/(clinic)/evidence/source-attributes';
import { PageHeading } from '@/components/ui/page-heading';
import { knowledgeBase } from '@/lib/knowledge/current';
import { clauseOf } from '@/lib/knowledge/predicate-words';
import type { Predicate } from '@/lib/knowledge/schema/predicate';
import type { Citation } from '@/lib/knowledge/schema/primitives';
import { attributesOfRule } from '@/lib/knowledge/source-attributes';

type Props = {
  readonly title: string;
  /** What kind of rule it is, and of what. */
  readonly intro: ReactNode;
  /** "It fires when" */
  readonly whenTitle: string;
  readonly when: Predicate;
  readonly citations: readonly Citation[];
  /** What follows from it. */
  readonly children: ReactNode;
};

/** What every rule's page has: when it holds, what follows, and its source attributes. */
export function RuleFrame(props: Props): ReactElement {
  const { title, intro, whenTitle, when, citations, children } = props;
  const knowledge = knowledgeBase();
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title={title}>
        <p>{intro}</p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-10">
        <section aria-labelledby="when" className="max-w-prose">
          <h2 id="when" className="mb-2 font-semibold text-lg">
            {whenTitle}
          </h2>
          <ClauseList clause={clauseOf(when, knowledge)} />
        </section>
        {children}
        <SourceAttributes attributes={attributesOfRule(knowledge, { when, citations })} />
      </div>
    </main>
  );
}
