'use client';

import { type ReactElement, useState } from 'react';
import { useFastEntry, useLetterKeys } from '@/app/(clinic)/keyboard/letter-keys';
import { answerKey, isAnswered, NOT_TESTED, STATE_WORDS } from '@/components/clinical/answer';
import type { FindingView, SectionView } from '@/components/clinical/finding-view';
import { BackToSummary, type WayBack } from './back-to-summary';
import { Rows } from './finding-section';
import { handleGridKey } from './grid-keys';
import { NoneOfThese } from './none-of-these';
import { isFindingAnswered } from './places';
import { useSession, useSessionState } from './session-context';
import { useTargetFinding } from './target-finding';

type Props = {
  readonly section: SectionView;
  readonly drawn: boolean;
  readonly backHref: WayBack['href'] | null;
};

/**
 * All red flags as one short list: a tick is present, and the last box records each of the others as
 * asked and absent. Until then nothing is said about them. The rows below take every other answer.
 */
export function RedFlagBlock({ section, drawn, backHref }: Props): ReactElement {
  const { findings } = section;
  const answered = useSessionState(
    (state) => findings.filter((finding) => isFindingAnswered(state, finding)).length,
  );
  return (
    <section aria-labelledby={`section-${section.id}`} className="mb-10">
      <header className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4 border-border border-b-2 pb-1">
        <h2 id={`section-${section.id}`} className="font-semibold text-lg">
          {section.title}
        </h2>
        <p className="text-muted text-sm">
          {answered} of {findings.length} answered
        </p>
        <BackToSummary href={backHref} />
      </header>
      {drawn ? (
        <>
          <fieldset className="red-flag-grid">
            <legend className="text-muted text-sm">
              Ask each. Tick what is present; a box without a tick is not an answer.
            </legend>
            {findings.map((finding) => (
              <Flag key={finding.id} finding={finding} />
            ))}
          </fieldset>
          <NoneOfThese findings={findings} />
          <OneByOne findings={findings} />
        </>
      ) : null}
    </section>
  );
}

function Flag({ finding }: { readonly finding: FindingView }): ReactElement {
  const { store, readOnly } = useSession();
  const key = answerKey(finding.id, null);
  const answer = useSessionState((state) => state.answers.get(key)) ?? NOT_TESTED;
  const problem = useSessionState((state) => state.problems.get(key));
  const isPresent = answer.state === 'present';
  return (
    <label className="flex min-h-10 items-center gap-3 has-[:checked]:font-semibold">
      <input
        type="checkbox"
        checked={isPresent}
        disabled={readOnly}
        onChange={() =>
          store.answer(
            { findingId: finding.id, side: null },
            { ...NOT_TESTED, state: isPresent ? 'not-tested' : 'present' },
          )
        }
        className="size-5 shrink-0"
      />
      <span>
        {finding.label}
        {isAnswered(answer) ? (
          <span className="text-muted text-sm">
            {' '}
            ({STATE_WORDS[answer.state ?? 'not-tested'].toLowerCase()})
          </span>
        ) : null}
        {problem ? (
          <span className="block font-medium text-alarm text-sm">Not saved: {problem}</span>
        ) : null}
      </span>
    </label>
  );
}

/** The same flags as rows, with how to ask each and the answers between yes and no. */
function OneByOne({ findings }: { readonly findings: readonly FindingView[] }): ReactElement {
  const target = useTargetFinding();
  const lettersOn = useLetterKeys();
  const fastEntry = useFastEntry();
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened ?? findings.some((finding) => finding.id === target);
  return (
    <details
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) setOpened(event.currentTarget.open);
      }}
      className="mt-3"
    >
      <summary className="flex min-h-10 items-center gap-2 rounded bg-surface px-3 font-medium">
        <span aria-hidden="true" className="w-3">
          {open ? '−' : '+'}
        </span>
        Answer one by one, and how to ask
      </summary>
      {open ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: letters are a short cut; every answer is a native control inside
        <div onKeyDown={lettersOn ? (event) => handleGridKey(event, fastEntry) : undefined}>
          <Rows findings={findings} />
        </div>
      ) : null}
    </details>
  );
}
