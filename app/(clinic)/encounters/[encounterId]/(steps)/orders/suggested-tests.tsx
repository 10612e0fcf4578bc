import type { ReactElement } from 'react';
import {
  answerInWords,
  changeInWords,
} from '@/app/(clinic)/encounters/[encounterId]/advice-change';
import { AppropriatenessMark } from '@/components/clinical/appropriateness-mark';
import { Citation } from '@/components/clinical/citation';
import { PROVENANCE_WORDS, URGENCY_WORDS } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { findingEffects } from '@/lib/engine/result-effects';
import type { Assessment, AssessmentInput, Rating, SuggestedTest } from '@/lib/engine/types';
import { decisiveResults } from '@/lib/engine/what-if';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Test } from '@/lib/knowledge/schema/test';
import type { EarlierTest } from '@/lib/orders/types';
import { earlierText } from './earlier-text';
import { ExpectedResults } from './expected-results';
import { OrderForm } from './order-form';

type Props = {
  readonly encounterId: string;
  readonly tests: readonly SuggestedTest[];
  readonly firstLineTest: string;
  readonly canOrder: boolean;
  /** The same test in another encounter of the last twelve months, the latest, by test. */
  readonly earlier: ReadonlyMap<string, EarlierTest>;
  /** What was recorded and concluded; null where the record is signed. */
  readonly asked: { readonly input: AssessmentInput; readonly assessment: Assessment } | null;
};

/** Every test the scenario rates, appropriate or not. Nothing is preselected. */
export function SuggestedTests({ tests, ...rest }: Props): ReactElement {
  return (
    <section aria-labelledby="tests">
      <h2 id="tests" className="mb-2 font-semibold text-lg">
        Tests
      </h2>
      {tests.length === 0 ? (
        <p>No test is rated for this scenario. No imaging is a valid choice.</p>
      ) : (
        <ScrollTable label="Tests with their appropriateness">
          <thead>
            <tr>
              <th scope="col">Test and why</th>
              <th scope="col">Appropriateness</th>
              <th scope="col">Radiation and checks</th>
              <th scope="col">If the result is</th>
            </tr>
          </thead>
          <tbody>
            {tests.map((test) => (
              <TestRow key={test.id} suggestion={test} {...rest} />
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}

type RowProps = Omit<Props, 'tests'> & { readonly suggestion: SuggestedTest };

function TestRow({
  suggestion,
  encounterId,
  firstLineTest,
  canOrder,
  earlier,
  asked,
}: RowProps): ReactElement {
  const { tests } = knowledgeBase();
  const test = tests.get(suggestion.id);
  return (
    <tr>
      <th scope="row" className="min-w-48">
        <span className="font-semibold">{suggestion.label}</span>
        {suggestion.id === firstLineTest ? (
          <span className="block text-muted text-sm">First line in this scenario</span>
        ) : null}
        <span className="block font-normal text-sm">{suggestion.because}</span>
        {asked ? <Effects testId={suggestion.id} {...asked} /> : null}
        {canOrder ? (
          <OrderForm
            encounterId={encounterId}
            testId={suggestion.id}
            label={suggestion.label}
            suggestedUrgency={suggestion.urgency}
            reasonRequired={suggestion.appropriateness === 'usually-not-appropriate'}
            checks={suggestion.cautions.map(({ text }) => text)}
          />
        ) : null}
      </th>
      <td className="min-w-36 text-sm">
        <AppropriatenessMark appropriateness={suggestion.appropriateness} />
        <p>{URGENCY_WORDS[suggestion.urgency]}</p>
        <Provenance rating={suggestion} />
        <OtherRatings ratings={suggestion.otherRatings} />
      </td>
      <td className="min-w-36 text-sm">
        <p className="mb-1">{test ? radiationText(test.radiation) : 'Radiation not known'}</p>
        <Checks cautions={suggestion.cautions} earlier={earlier.get(suggestion.id)} />
      </td>
      <td className="min-w-44 text-sm">
        {asked ? (
          <ExpectedResults effects={findingEffects(knowledgeBase(), asked.input, suggestion.id)} />
        ) : null}
      </td>
    </tr>
  );
}

/** Which results would change the advice. Silent where none would. */
function Effects({
  testId,
  input,
  assessment,
}: NonNullable<Props['asked']> & { readonly testId: string }): ReactElement | null {
  const knowledge = knowledgeBase();
  const effects = decisiveResults(knowledge, input, assessment, testId);
  if (effects.length === 0) return null;
  return (
    <details className="mt-1 font-normal text-sm">
      <summary className="w-fit text-link">What a result would change</summary>
      <ul className="mt-1 grid list-disc gap-1 pl-4">
        {effects.map((effect) => (
          <li key={answerInWords(effect, knowledge)}>
            <span className="font-medium">{answerInWords(effect, knowledge)}</span>:{' '}
            {changeInWords(effect.change, knowledge)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Guidelines disagree: the reader sees each, and whose it is. */
function OtherRatings({ ratings }: { readonly ratings: readonly Rating[] }): ReactElement | null {
  if (ratings.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="w-fit text-link">
        {ratings.length === 1 ? 'One other rating' : `${ratings.length} other ratings`}
      </summary>
      <ul className="mt-1 grid gap-3">
        {ratings.map((rating) => (
          <li key={`${rating.guideline}/${rating.because}`}>
            <AppropriatenessMark appropriateness={rating.appropriateness} />
            <p>{rating.because}</p>
            <Provenance rating={rating} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Provenance({ rating }: { readonly rating: Rating }): ReactElement {
  const { sources } = knowledgeBase();
  return (
    <div className="mt-1 text-muted">
      <p>
        {rating.guideline ? `${rating.guideline}: ` : ''}
        {PROVENANCE_WORDS[rating.provenance]}
      </p>
      <details>
        <summary className="w-fit text-link">Source</summary>
        <ul className="text-ink">
          {rating.sources.map((id) => {
            const source = sources.get(id);
            return source ? (
              <li key={id}>
                <Citation source={source} />
              </li>
            ) : null;
          })}
        </ul>
      </details>
    </div>
  );
}

/** A stop is always in sight; questions still open are one opening away. */
function Checks({
  cautions,
  earlier,
}: Pick<SuggestedTest, 'cautions'> & { readonly earlier: EarlierTest | undefined }): ReactElement {
  if (cautions.length === 0 && !earlier) return <span>Pass: nothing recorded against it</span>;
  const stops = cautions.filter((caution) => caution.level === 'stop');
  const asks = cautions.filter((caution) => caution.level === 'ask');
  return (
    <div className="grid gap-1">
      {earlier ? (
        <p>
          <strong>Ask:</strong> {earlierText(earlier)}
        </p>
      ) : null}
      {stops.map((caution) => (
        <p key={caution.text}>
          <strong>Stop:</strong> {withoutPrefix(caution.text)}
        </p>
      ))}
      {asks.length > 0 ? (
        <details>
          <summary className="w-fit text-link">
            Ask: {asks.length} {asks.length === 1 ? 'check' : 'checks'}
          </summary>
          <ul className="mt-1 grid list-disc gap-1 pl-4">
            {asks.map((caution) => (
              <li key={caution.text}>{withoutPrefix(caution.text)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** The level stands before the text already. */
function withoutPrefix(text: string): string {
  return text.replace(/^(Ask|Stop): /, '');
}

/** "None", or the level in words with the dose range in millisieverts. */
function radiationText({ level, millisievertLow, millisievertHigh }: Test['radiation']): string {
  if (level === 'none') return 'No radiation';
  const dose =
    millisievertLow === millisievertHigh
      ? `${millisievertLow}`
      : `${millisievertLow} to ${millisievertHigh}`;
  const word = level.replace('-', ' ');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} radiation, ${dose} mSv`;
}
