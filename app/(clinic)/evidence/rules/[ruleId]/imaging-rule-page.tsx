import type { ReactElement } from 'react';
import { AppropriatenessMark } from '@/components/clinical/appropriateness-mark';
import { Citation } from '@/components/clinical/citation';
import { PROVENANCE_WORDS, STATUS_WORDS, URGENCY_WORDS } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { ImagingRule } from '@/lib/knowledge/schema/test';
import { RuleFrame } from './rule-frame';

export function ImagingRulePage({ rule }: { readonly rule: ImagingRule }): ReactElement {
  const { scenario, when, firstLine, because, nextStep, recommendations } = rule;
  const first =
    firstLine === 'none'
      ? 'No imaging now'
      : (knowledgeBase().tests.get(firstLine)?.label ?? firstLine);
  return (
    <RuleFrame
      title={scenario}
      intro={`Imaging scenario. First: ${first}.`}
      whenTitle="It applies when"
      when={when}
      citations={recommendations.map(({ citation }) => citation)}
    >
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
    </RuleFrame>
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
