import Link from 'next/link';
import type { ReactElement } from 'react';
import { CitationList } from '@/app/(clinic)/evidence/citation-list';
import { URGENCY_WORDS } from '@/components/clinical/status-words';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { RedFlagRule } from '@/lib/knowledge/schema/condition';
import { RuleFrame } from './rule-frame';

export function RedFlagRulePage({ rule }: { readonly rule: RedFlagRule }): ReactElement {
  const { conditions, tests } = knowledgeBase();
  const { label, condition, when, action, urgency, test, guideline, citations, note } = rule;
  const intro = (
    <>
      Red-flag rule for{' '}
      <Link href={`/evidence/${condition}`} className="link">
        {conditions.get(condition)?.label ?? condition}
      </Link>
      . It fires on the answers alone, whatever the ranking says.
    </>
  );
  return (
    <RuleFrame
      title={label}
      intro={intro}
      whenTitle="It fires when"
      when={when}
      citations={citations}
    >
      <section aria-labelledby="then" className="grid max-w-prose gap-2">
        <h2 id="then" className="font-semibold text-lg">
          What to do
        </h2>
        <p>
          <span className="font-medium">{URGENCY_WORDS[urgency]}:</span> {action}
        </p>
        {test ? <p>First test: {tests.get(test)?.label ?? test}.</p> : null}
        <p className="text-muted text-sm">{guideline}</p>
        {note ? <p className="text-sm">{note}</p> : null}
      </section>
      <section aria-labelledby="references">
        <h2 id="references" className="mb-2 font-semibold text-lg">
          References
        </h2>
        <CitationList citations={citations} />
      </section>
    </RuleFrame>
  );
}
