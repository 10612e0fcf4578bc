import type { ReactElement } from 'react';
import { SourceAttributes } from '@/app/(clinic)/evidence/source-attributes';
import { AppropriatenessMark } from '@/components/clinical/appropriateness-mark';
import { Citation } from '@/components/clinical/citation';
import { PROVENANCE_WORDS, STATUS_WORDS, URGENCY_WORDS } from '@/components/clinical/status-words';
import { PageHeading } from '@/components/ui/page-heading';
import { ScrollTable } from '@/components/ui/scroll-table';
import { knowledgeBase } from '@/lib/knowledge/current';
import { clauseOf } from '@/lib/knowledge/predicate-words';
import type { ImagingRule } from '@/lib/knowledge/schema/test';
import { attributesOfRule } from '@/lib/knowledge/source-attributes';
import { ClauseList } from './clause-list';

export function ImagingRulePage({ rule }: { readonly rule: ImagingRule }): ReactElement {
  const knowledge = knowledgeBase();
  const { scenario, when, firstLine, because, nextStep, recommendations } = rule;
  const first =
    firstLine === 'none' ? 'No imaging now' : (knowledge.tests.get(firstLine)?.label ?? firstLine);
  const citations = recommendations.map(({ citation }) => citation);
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title={scenario}>
        <p>Imaging scenario. First: {first}.</p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-10">
        <section aria-labelledby="when" className="max-w-prose">
          <h2 id="when" className="mb-2 font-semibold text-lg">
            It applies when
          </h2>
          <ClauseList clause={clauseOf(when, knowledge)} />
        </section>
        <section aria-labelledby="then" className="grid max-w-prose gap-2">
          <h2 id="then" className="font-semibold text-lg">
            What to do
          </h2>
          <p>{because}</p>
          <p>
            <span className="font-medium">Next step:</span> {nextStep}
          </p>
        </section>
        <Ratings recommendations={recommendations} />
        <SourceAttributes attributes={attributesOfRule(knowledge, { when, citations })} />
      </div>
    </main>
  );
}

/** Every rating of every guideline, side by side. */
function Ratings({ recommendations }: Pick<ImagingRule, 'recommendations'>): ReactElement {
  const { tests, sources } = knowledgeBase();
  return (
    <section aria-labelledby="ratings">
      <h2 id="ratings" className="mb-2 font-semibold text-lg">
        Ratings
      </h2>
      <ScrollTable label="Ratings of this scenario">
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">Rating</th>
            <th scope="col">Whose, and how near</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {recommendations.map((one) => {
            const source = sources.get(one.citation.source);
            return (
              <tr key={`${one.test}/${one.guideline}/${one.because}`}>
                <th scope="row">{tests.get(one.test)?.label ?? one.test}</th>
                <td>
                  <AppropriatenessMark appropriateness={one.appropriateness} />
                  <p className="text-sm">
                    {URGENCY_WORDS[one.urgency]}. {one.because}
                  </p>
                </td>
                <td className="text-sm">
                  {one.guideline ? `${one.guideline}. ` : ''}
                  {PROVENANCE_WORDS[one.provenance]}.
                  {one.provenance === 'judgement' ? '' : ` ${STATUS_WORDS[one.status]}.`}
                </td>
                <td className="text-sm">
                  {source ? <Citation source={source} locator={one.citation.locator} /> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
    </section>
  );
}
