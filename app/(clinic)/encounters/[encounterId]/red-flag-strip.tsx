'use client';

import { Flag, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { midSentence } from '@/components/clinical/mid-sentence';
import { URGENCY_WORDS } from '@/components/clinical/status-words';
import { FindingLink } from './finding-link';
import type { PanelFlag } from './panel-view';
import { useRedFlagProgress } from './progress';
import { SaveStatus } from './save-status';
import { useSession, useSessionState } from './session-context';

/** Always in sight: how much of the screen was asked, and each rule that fired with what to do. */
export function RedFlagStrip(): ReactElement {
  const { encounterId } = useSession();
  const { answered, of, present } = useRedFlagProgress();
  const mustNotMiss = useSessionState((state) => state.panel.assessment.mustNotMiss);
  const fired = mustNotMiss.filter((item) => item.rules.length > 0);
  return (
    <section aria-label="Red flags and saving" className="print:hidden">
      <div className="border-line border-b">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 px-4 py-1 text-sm lg:px-6">
          <Flag aria-hidden className="size-4" />
          <p>
            Red flags: <strong>{answered}</strong> of {of} asked, <strong>{present}</strong> present
          </p>
          <Link
            prefetch={false}
            href={`/encounters/${encounterId}/history#section-red-flags`}
            className="link"
          >
            Go to red flags
          </Link>
          <div className="ml-auto">
            <SaveStatus />
          </div>
        </div>
      </div>
      {fired.map((item) => (
        <FiredFlag key={item.condition} item={item} />
      ))}
    </section>
  );
}

/** One line for each condition, however many of its rules fired; the first is the most urgent. */
function FiredFlag({ item }: { readonly item: PanelFlag }): ReactElement {
  const { encounterId, readOnly } = useSession();
  const because = onceEach(item.rules.flatMap((rule) => rule.because));
  const guidelines = onceEach(item.rules.map((rule) => rule.guideline));
  return (
    <div data-fired-flag className="bg-alarm text-paper">
      <div className="mx-auto flex max-w-page items-start gap-2 px-4 py-1.5 text-sm lg:px-6">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <p>
          <strong>
            {URGENCY_WORDS[item.urgency]}: suspect {midSentence(item.label)}.
          </strong>{' '}
          <Link
            prefetch={false}
            href={`/encounters/${encounterId}/differential#must-not-miss`}
            className="underline sm:hidden"
          >
            What to do
          </Link>
          <span className="hidden sm:inline">{item.action} </span>
          <span className="hidden lg:inline">
            Because:{' '}
            {because.map((words, place) => (
              <span key={words}>
                {place > 0 ? '; ' : ''}
                <Reason words={words} />
              </span>
            ))}
            . {guidelines.join('; ')}.{' '}
          </span>
          {readOnly ? null : (
            <span className="hidden sm:inline">
              <Link
                prefetch={false}
                href={`/encounters/${encounterId}/orders`}
                className="underline"
              >
                Act<span className="sr-only"> on {midSentence(item.label)}: to the orders</span>
              </Link>{' '}
              or{' '}
              <Link
                prefetch={false}
                href={`/encounters/${encounterId}/summary#sign`}
                className="underline"
              >
                Not this because
                <span className="sr-only">: say why {midSentence(item.label)} is not likely</span>
              </Link>
            </span>
          )}
        </p>
      </div>
    </div>
  );
}

/** A recorded answer ("Fever: present") as the way to its row; plain where it has none in this encounter. */
function Reason({ words }: { readonly words: string }): ReactElement {
  const { findings } = useSession();
  const [id] =
    Object.entries(findings)
      .filter(
        ([, { label }]) => /^$|^[,:( ]/.test(words.slice(label.length)) && words.startsWith(label),
      )
      .sort(([, one], [, other]) => other.label.length - one.label.length)[0] ?? [];
  if (id === undefined) return <>{words}</>;
  return <FindingLink findingId={id} words={words} className="underline" />;
}

function onceEach(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
