'use client';

import clsx from 'clsx';
import { ChevronUp, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { type ComponentProps, type ReactElement, type Ref, useRef } from 'react';
import { likelihoodWord, pointsOfHundred } from '@/components/clinical/likelihood-words';
import { SourceBar } from '@/components/clinical/source-bar';
import { ImpressionForm } from './impression-form';
import { LiveSentence } from './live-sentence';
import { NextFindings } from './next-findings';
import { PanelCompleteness } from './panel-completeness';
import { PanelMustNotMiss } from './panel-must-not-miss';
import { PanelOptions } from './panel-options';
import { PanelRanking } from './panel-ranking';
import { PanelUnranked } from './panel-unranked';
import { useAnsweredCount } from './progress';
import { useSession, useSessionState } from './session-context';
import { useSheet } from './use-sheet';

const BODY_ID = 'live-differential';

/** The differential beside every step; a sheet with one line of peek on small screens. */
export function LivePanel(): ReactElement {
  const { encounterId, readOnly } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const { isOpen, toggle, sheet, opener } = useSheet();
  const answered = useAnsweredCount();
  return (
    <aside ref={sheet} aria-label="Live differential" className="live-panel print:hidden">
      <Peek isOpen={isOpen} onToggle={toggle} button={opener} />
      <div
        id={BODY_ID}
        className={clsx('live-panel-body gap-6 lg:grid', isOpen ? 'grid' : 'hidden')}
      >
        <header>
          <h2 ref={heading} tabIndex={-1} className="font-semibold text-lg">
            Differential so far
          </h2>
          <p className="text-muted text-sm">
            {answered === 0
              ? 'From age, sex, setting and region only.'
              : `From ${answered} ${answered === 1 ? 'answer' : 'answers'}.`}{' '}
            <Link
              prefetch={false}
              href={`/encounters/${encounterId}/differential`}
              className="link"
            >
              Open with reasons
            </Link>
          </p>
        </header>
        <PanelMustNotMiss />
        <Ranked onRecorded={() => heading.current?.focus()} />
        {readOnly ? null : <PanelOptions />}
      </div>
      <LiveSentence />
    </aside>
  );
}

/** The ranking and what follows from it; or why it is not there. */
function Ranked({ onRecorded }: Pick<AskedProps, 'onRecorded'>): ReactElement {
  const { impression } = useSession();
  const { isRanked, assessment } = useSessionState((state) => state.panel);
  if (!isRanked) return <PanelUnranked />;
  if (impression.conditions) {
    return <ImpressionAsked conditions={impression.conditions} onRecorded={onRecorded} />;
  }
  return (
    <>
      <div>
        <h3 className="mb-1 font-semibold">Where it comes from, of 100</h3>
        <SourceBar bySource={assessment.bySource} idPrefix="panel-source" />
      </div>
      <PanelRanking />
      <NextFindings />
      <PanelCompleteness />
    </>
  );
}

type AskedProps = ComponentProps<typeof ImpressionForm>;

/** On the page of the differential itself the form stands in the place of the ranking. */
function ImpressionAsked(props: AskedProps): ReactElement {
  if (useSelectedLayoutSegment() === 'differential') {
    return <p>The ranking is shown here once your first impression is recorded.</p>;
  }
  return <ImpressionForm {...props} />;
}

type PeekProps = {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly button: Ref<HTMLButtonElement>;
};

/** 56 px: the top diagnosis and how many dangerous conditions are flagged. */
function Peek({ isOpen, onToggle, button }: PeekProps): ReactElement {
  const { impression } = useSession();
  const isRanked = useSessionState((state) => state.panel.isRanked);
  const first = useSessionState((state) => state.panel.assessment.differential[0]);
  const top = impression.conditions ? undefined : first;
  const flagged = useSessionState(
    (state) => state.panel.assessment.mustNotMiss.filter((item) => item.state === 'flagged').length,
  );
  return (
    <button
      ref={button}
      type="button"
      aria-expanded={isOpen}
      aria-controls={BODY_ID}
      onClick={onToggle}
      className="flex min-h-14 w-full items-center gap-3 px-4 text-left lg:hidden"
    >
      <span className="min-w-0 grow">
        <span className="block font-medium leading-tight">
          {top?.label ?? (isRanked ? 'Your impression first' : 'Ranking unavailable')}
        </span>
        {top ? (
          <span className="text-muted text-sm">
            {pointsOfHundred(top.probability)} in 100, {likelihoodWord(top.probability)}
          </span>
        ) : null}
      </span>
      {flagged > 0 ? (
        <span className="flex items-center gap-1 font-semibold text-alarm text-sm">
          <TriangleAlert aria-hidden className="size-4" />
          {flagged} flagged
        </span>
      ) : null}
      <ChevronUp aria-hidden className={clsx('size-5 shrink-0', isOpen && 'rotate-180')} />
    </button>
  );
}
