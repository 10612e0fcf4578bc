'use client';

import clsx from 'clsx';
import { type ReactElement, useState } from 'react';
import { type Answer, answerKey, NOT_TESTED } from '@/components/clinical/answer';
import { ChoiceField } from '@/components/clinical/choice-field';
import { DistanceConverter } from '@/components/clinical/distance-converter';
import { FindingToggle } from '@/components/clinical/finding-toggle';
import type { FindingView } from '@/components/clinical/finding-view';
import { MeasureField } from '@/components/clinical/measure-field';
import { sideDifference } from '@/components/clinical/measure-text';
import { ScoreField } from '@/components/clinical/score-field';
import { Button } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { type AnswerDetail, detailKindOf } from '@/lib/encounters/answer-detail';
import type { ObservationState } from '@/lib/engine/types';
import type { Side } from '@/lib/knowledge/schema/primitives';
import {
  detailOfNewAngle,
  MovementDetail,
  ReflexGradeField,
  ShadeField,
  SideDetail,
} from './answer-details';
import { HowToText } from './how-to-text';
import type { Withheld } from './panel-view';
import { isPlaceAnswered, isPlaceBarred, placesOf } from './places';
import { useSession, useSessionState } from './session-context';
import { WhyLine } from './why-line';

/** One finding: its name, how to elicit it, and an answer per side. The patient's right comes first. */
export function FindingRow({ finding }: { readonly finding: FindingView }): ReactElement {
  const places = placesOf(finding);
  const [explained, setExplained] = useState(false);
  const withheld = useWithheld(finding);
  const isBlocked = useSessionState((state) => places.every((one) => isPlaceBarred(state, one)));
  const [insists, setInsists] = useState(false);
  return (
    <li
      id={`finding-${finding.id}`}
      // Keys pass over what must not be done now.
      data-finding-row={isBlocked && !insists ? undefined : ''}
      className="finding-row border-line border-b py-3 target:bg-caution-surface"
    >
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <p className={clsx('font-medium', isBlocked && !insists && 'text-muted line-through')}>
          {finding.label}
        </p>
        {finding.redFlag ? <Tag look="outline">Red flag</Tag> : null}
        <UsefulNow findingId={finding.id} />
        <button
          type="button"
          aria-expanded={explained}
          aria-controls={`how-${finding.id}`}
          onClick={() => setExplained(!explained)}
          className="link min-h-6 text-sm"
        >
          How to<span className="sr-only"> elicit {finding.label}</span>
        </button>
        {finding.id === 'body-mass-index' ? (
          <a href="#history-detail" className="link min-h-6 text-sm">
            From height and weight
          </a>
        ) : null}
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {places.map(({ side }) => (
          <SideIfAllowed
            key={side ?? 'whole'}
            finding={finding}
            side={side}
            onInsist={() => setInsists(true)}
          />
        ))}
      </div>
      <div id={`how-${finding.id}`} className="finding-row-wide">
        {withheld ? <DoNot withheld={withheld} /> : null}
        {explained ? (
          <>
            <HowToText findingId={finding.id} />
            <WhyLine finding={finding} />
            {finding.contraindicated ? (
              <p className="text-caution text-sm">
                <span className="font-medium">When not to:</span> {finding.contraindicated}
              </p>
            ) : null}
          </>
        ) : null}
        {finding.kind === 'measure' && finding.sided ? <Difference finding={finding} /> : null}
        {detailKindOf(finding) === 'movement' ? <MovementDetail finding={finding} /> : null}
      </div>
    </li>
  );
}

/** Why this must not be done now; undefined once each side was done, or when nothing speaks against it. */
function useWithheld(finding: FindingView): Withheld | undefined {
  const isBarred = useSessionState((state) =>
    placesOf(finding).some((place) => isPlaceBarred(state, place)),
  );
  const withheld = useSessionState((state) =>
    state.panel.withheld.find(({ id }) => id === finding.id),
  );
  return isBarred ? withheld : undefined;
}

/** The answer of a side; where it must not be done now, only a way to record that it was done before. */
function SideIfAllowed({
  finding,
  side,
  onInsist,
}: SideProps & { readonly onInsist: () => void }): ReactElement {
  const place = { findingId: finding.id, side };
  const isBarred = useSessionState((state) => isPlaceBarred(state, place));
  const couldNotTest = useSessionState((state) => isPlaceAnswered(state, place));
  const [insists, setInsists] = useState(false);
  if (!isBarred || insists) return <SideAnswer finding={finding} side={side} />;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
      {side ? (
        <span aria-hidden="true" className="w-5 font-semibold">
          {letterOf(side).sideLetter}
        </span>
      ) : null}
      {couldNotTest ? <span>Could not test</span> : null}
      <Button
        kind="quiet"
        onClick={() => {
          setInsists(true);
          onInsist();
        }}
      >
        It was done: record it<span className="sr-only"> ({nameOf(finding, side)})</span>
      </Button>
    </p>
  );
}

function DoNot({ withheld }: { readonly withheld: Withheld }): ReactElement {
  return (
    <p className="border-caution border-l-4 bg-caution-surface px-3 py-2 text-caution text-sm">
      <span className="font-semibold">Do not do this now.</span> {withheld.because}
      {withheld.recorded.length > 0 ? ` Recorded: ${withheld.recorded.join('; ')}.` : ''}
    </p>
  );
}

/** Marks what the engine would ask next. */
function UsefulNow({ findingId }: { readonly findingId: string }): ReactElement | null {
  const useful = useSessionState((state) =>
    state.panel.assessment.nextFindings.some((next) => next.id === findingId),
  );
  return useful ? <Tag>Useful now</Tag> : null;
}

function Difference({ finding }: { readonly finding: FindingView }): ReactElement | null {
  const right = useSessionState(
    (state) => state.answers.get(answerKey(finding.id, 'right'))?.value,
  );
  const left = useSessionState((state) => state.answers.get(answerKey(finding.id, 'left'))?.value);
  const text = sideDifference(right, left, finding.unit);
  return text ? <p className="text-muted text-sm">{text}</p> : null;
}

type SideProps = { readonly finding: FindingView; readonly side: Side | null };

function SideAnswer({ finding, side }: SideProps): ReactElement {
  const { store } = useSession();
  const key = answerKey(finding.id, side);
  const problem = useSessionState((state) => state.problems.get(key));
  const bulk = useSessionState((state) => state.answers.get(key)?.bulk ?? false);
  function save(answer: Partial<Answer>): void {
    store.answer({ findingId: finding.id, side }, { ...NOT_TESTED, state: null, ...answer });
  }
  return (
    <div className="grid gap-1">
      {finding.kind === undefined ? <Toggle finding={finding} side={side} save={save} /> : null}
      {finding.kind === 'measure' ? <Measure finding={finding} side={side} save={save} /> : null}
      {finding.kind === 'choice' ? <Choice finding={finding} side={side} save={save} /> : null}
      {detailKindOf(finding) === 'reflex' ? (
        <ReflexGradeField finding={finding} side={side} />
      ) : null}
      <SideDetail finding={finding} side={side} />
      {detailKindOf(finding) === 'strength' ? <ShadeField finding={finding} side={side} /> : null}
      {bulk ? <p className="text-muted text-sm">Recorded with the whole block</p> : null}
      {problem ? (
        <p id={`problem-${key}`} className="font-medium text-alarm text-sm">
          Not saved: {problem}
        </p>
      ) : null}
    </div>
  );
}

type KindProps = SideProps & { readonly save: (answer: Partial<Answer>) => void };

function useAnswer(finding: FindingView, side: Side | null): Answer {
  return useSessionState((state) => state.answers.get(answerKey(finding.id, side)) ?? NOT_TESTED);
}

function Toggle({ finding, side, save }: KindProps): ReactElement {
  const { readOnly } = useSession();
  const answer = useAnswer(finding, side);
  return (
    <FindingToggle
      name={answerKey(finding.id, side)}
      legend={nameOf(finding, side)}
      {...letterOf(side)}
      value={answer.state ?? 'not-tested'}
      disabled={readOnly}
      onChange={(state) => save({ state, detail: keptWith(finding, state, answer.detail) })}
    />
  );
}

/** The degrees of a back are the same whether they are called limited or not; other details go with the answer. */
function keptWith(
  finding: FindingView,
  state: ObservationState,
  detail: AnswerDetail | null,
): AnswerDetail | null {
  const isSeen = state === 'present' || state === 'absent' || state === 'equivocal';
  return isSeen && detailKindOf(finding) === 'spine-movement' ? detail : null;
}

function Measure({ finding, side, save }: KindProps): ReactElement {
  const { readOnly, store } = useSession();
  const answer = useAnswer(finding, side);
  const { abnormalLabel } = finding;
  function setValue(value: number | null): void {
    const isAngle = detailKindOf(finding) === 'movement';
    const painful = answer.detail?.painful;
    const detail = isAngle
      ? detailOfNewAngle(store.getState(), finding, painful ? { painful } : {})
      : null;
    save(value === null ? { state: 'not-tested' } : { value, detail });
  }
  const score = scoreOf(finding);
  if (score) {
    return (
      <ScoreField
        name={answerKey(finding.id, side)}
        legend={nameOf(finding, side)}
        {...letterOf(side)}
        {...score}
        value={answer.value}
        disabled={readOnly}
        onChange={setValue}
        {...(detailKindOf(finding) === 'strength' && {
          test: {
            couldNot: answer.state === 'could-not-test',
            onCouldNot: () => save({ state: 'could-not-test' }),
          },
        })}
      />
    );
  }
  return (
    <>
      <MeasureField
        id={`value-${finding.id}-${side ?? 'whole'}`}
        label={nameOf(finding, side)}
        {...letterOf(side)}
        finding={finding}
        value={answer.value}
        position={answer.detail?.position}
        disabled={readOnly}
        onChange={setValue}
      />
      {finding.unit === 'm' ? (
        <DistanceConverter label={nameOf(finding, side)} disabled={readOnly} onConvert={setValue} />
      ) : null}
      {abnormalLabel && answer.value === null ? (
        <div>
          <p className="pl-6 text-muted text-sm">Not measured, but {abnormalLabel}?</p>
          <FindingToggle
            name={answerKey(finding.id, side)}
            legend={`${nameOf(finding, side)}: ${abnormalLabel}, not measured`}
            {...letterOf(side)}
            value={answer.state ?? 'not-tested'}
            disabled={readOnly}
            words={{ present: `Yes, ${abnormalLabel}`, absent: `No, not ${abnormalLabel}` }}
            onChange={(state) => save({ state })}
          />
        </div>
      ) : null}
    </>
  );
}

/** Measures of a few whole numbers are chosen, not typed. */
function scoreOf({ id, unit }: FindingView) {
  if (id === 'severity') {
    return { highest: 10, ends: { low: 'no pain', high: 'worst imaginable' } };
  }
  // Medical Research Council scale; a plus or a minus counts as the whole grade.
  if (unit === 'MRC grade') return { highest: 5, ends: { low: 'no contraction', high: 'normal' } };
  return null;
}

function Choice({ finding, side, save }: KindProps): ReactElement {
  const { readOnly } = useSession();
  const answer = useAnswer(finding, side);
  return (
    <ChoiceField
      name={answerKey(finding.id, side)}
      legend={nameOf(finding, side)}
      options={finding.options ?? []}
      value={answer.option}
      disabled={readOnly}
      onChange={(option) => save(option === null ? { state: 'not-tested' } : { option })}
    />
  );
}

function nameOf(finding: FindingView, side: Side | null): string {
  return side ? `${finding.label}, ${side}` : finding.label;
}

function letterOf(side: Side | null): { sideLetter?: 'R' | 'L' } {
  if (side === null) return {};
  return { sideLetter: side === 'right' ? 'R' : 'L' };
}
