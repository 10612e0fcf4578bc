'use client';

import { type ReactElement, useId } from 'react';
import { type Answer, answerKey, NOT_TESTED } from '@/components/clinical/answer';
import type { FindingView } from '@/components/clinical/finding-view';
import {
  type AnswerDetail,
  detailKindOf,
  isReducedReflex,
  isUpgoing,
  MOST_DEGREES,
  PAINFUL,
  type Painful,
  PLANTAR_WORDS,
  PLANTARS,
  POSITION_WORDS,
  POSITIONS,
  type Position,
  REFLEX_GRADES,
  REFLEX_WORDS,
  type ReflexGrade,
  SENSATION_WORDS,
  SENSATIONS,
  STRENGTH_SHADES,
  type StrengthShade,
  TOOL_WORDS,
  TOOLS,
  type Tool,
} from '@/lib/encounters/answer-detail';
import type { Side } from '@/lib/knowledge/schema/primitives';
import { useSession, useSessionState } from './session-context';
import type { SessionState } from './session-state';

const SIDES: readonly Side[] = ['right', 'left'];

/** In which position and with what an angle was measured, once there is one: the same for both sides. */
export function MovementDetail({
  finding,
}: {
  readonly finding: FindingView;
}): ReactElement | null {
  const { store, readOnly } = useSession();
  const detail = useSessionState((state) => measuredOf(state, finding)[0]?.[1].detail ?? null);
  const isMeasured = useSessionState((state) => measuredOf(state, finding).length > 0);
  if (!isMeasured) return null;
  function save(change: { tool?: Tool | null; position?: Position | null }): void {
    for (const [side, answer] of measuredOf(store.getState(), finding)) {
      const { tool, position } = { ...detail, ...change };
      const painful = answer.detail?.painful;
      const next = {
        ...(tool && { tool }),
        ...(position && { position }),
        ...(painful && { painful }),
      };
      store.answer({ findingId: finding.id, side }, { ...answer, detail: orNull(next) });
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <DetailSelect
        label="Position"
        of={finding.label}
        options={POSITIONS}
        words={POSITION_WORDS}
        value={detail?.position}
        disabled={readOnly}
        onChange={(position) => save({ position })}
      />
      <DetailSelect
        label="Measured with"
        of={finding.label}
        options={TOOLS}
        words={TOOL_WORDS}
        value={detail?.tool}
        disabled={readOnly}
        onChange={(tool) => save({ tool })}
      />
    </div>
  );
}

/** What a new angle is taken to be measured with: as the other side, else the tool last used in this encounter. */
export function detailOfNewAngle(
  state: Pick<SessionState, 'answers'>,
  finding: FindingView,
  own: Pick<AnswerDetail, 'painful'>,
): AnswerDetail | null {
  const [other] = measuredOf(state, finding);
  if (other) {
    // Whether it hurts is of one side.
    const { painful: _painful, ...shared } = other[1].detail ?? {};
    return orNull({ ...shared, ...own });
  }
  const last = [...state.answers.values()].findLast(({ detail }) => detail?.tool);
  return orNull({ ...(last?.detail?.tool && { tool: last.detail.tool }), ...own });
}

/** The grade of a reflex says whether it is reduced; choosing present or absent by hand drops the grade. */
export function ReflexGradeField({ finding, side }: DetailProps): ReactElement {
  const { readOnly, store } = useSession();
  const grade = useDetail(finding, side)?.reflexGrade;
  function save(chosen: ReflexGrade | null): void {
    const graded: Answer = chosen
      ? {
          ...NOT_TESTED,
          state: isReducedReflex(chosen) ? 'present' : 'absent',
          detail: { reflexGrade: chosen },
        }
      : NOT_TESTED;
    store.answer({ findingId: finding.id, side }, graded);
  }
  return (
    <DetailSelect
      label="Grade"
      of={side ? `${finding.label}, ${side}` : finding.label}
      options={REFLEX_GRADES}
      words={REFLEX_WORDS}
      value={grade}
      disabled={readOnly}
      onChange={save}
    />
  );
}

const SHADE_WORDS: Readonly<Record<StrengthShade, string>> = { minus: 'minus', plus: 'plus' };

/** "4 minus" and "4 plus": kept and said, weighed as the whole grade. */
export function ShadeField({ finding, side }: DetailProps): ReactElement | null {
  const { readOnly, store } = useSession();
  const answer = useSessionState((state) => state.answers.get(answerKey(finding.id, side)));
  // Below 1 and above 4 there is nothing between the grades.
  if (!answer || answer.value === null || answer.value < 1 || answer.value > 4) return null;
  return (
    <DetailSelect
      label="Plus or minus"
      of={side ? `${finding.label}, ${side}` : finding.label}
      options={STRENGTH_SHADES}
      words={SHADE_WORDS}
      value={answer.detail?.shade}
      disabled={readOnly}
      onChange={(shade) => {
        const detail = shade ? { shade } : null;
        store.answer({ findingId: finding.id, side }, { ...answer, detail });
      }}
    />
  );
}

/** Whether the angle hurt, and what was seen beside a yes or no: each of one side. */
export function SideDetail({ finding, side }: DetailProps): ReactElement | null {
  const { readOnly, store } = useSession();
  const answer = useSessionState((state) => state.answers.get(answerKey(finding.id, side)));
  if (!answer) return null;
  const kind = detailKindOf(finding);
  const { state, value } = answer;
  const shared = { of: side ? `${finding.label}, ${side}` : finding.label, disabled: readOnly };
  function save(change: Changed, given: Partial<Answer> = {}): void {
    const changed = { ...answer?.detail, ...change };
    const said = Object.entries(changed).filter(([, one]) => one !== null && one !== undefined);
    const detail: AnswerDetail = Object.fromEntries(said);
    store.answer(
      { findingId: finding.id, side },
      { ...NOT_TESTED, ...answer, bulk: false, ...given, detail: orNull(detail) },
    );
  }
  if (kind === 'movement' && value !== null) {
    return (
      <DetailSelect
        {...shared}
        label="Pain on it"
        options={PAINFUL}
        words={PAINFUL_WORDS}
        value={answer.detail?.painful}
        onChange={(painful) => save({ painful })}
      />
    );
  }
  if (kind === 'sensation' && state === 'present') {
    return (
      <DetailSelect
        {...shared}
        label="Sensation"
        options={SENSATIONS}
        words={SENSATION_WORDS}
        value={answer.detail?.sensation}
        onChange={(sensation) => save({ sensation })}
      />
    );
  }
  const isSeen = state === 'present' || state === 'absent' || state === 'equivocal';
  if (kind === 'upper-motor' && isSeen) {
    return (
      <DetailSelect
        {...shared}
        label="Plantar responses"
        options={PLANTARS}
        words={PLANTAR_WORDS}
        value={answer.detail?.plantar}
        onChange={(plantar) =>
          save({ plantar }, plantar && isUpgoing(plantar) ? { state: 'present' } : {})
        }
      />
    );
  }
  if (kind !== 'spine-movement' || !isSeen) return null;
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <DegreesField
        {...shared}
        value={answer.detail?.degrees}
        onChange={(degrees) => save({ degrees })}
      />
      <DetailSelect
        {...shared}
        label="Measured with"
        options={TOOLS}
        words={TOOL_WORDS}
        value={answer.detail?.tool}
        onChange={(tool) => save({ tool })}
      />
    </span>
  );
}

const PAINFUL_WORDS: Readonly<Record<Painful, string>> = { yes: 'Yes', no: 'No' };

/** null: not stated. */
type Changed = { readonly [Field in keyof AnswerDetail]?: AnswerDetail[Field] | null };

type DegreesProps = {
  readonly of: string;
  readonly value: number | undefined;
  readonly disabled: boolean;
  readonly onChange: (degrees: number | null) => void;
};

/** Saved on leaving the box; what is no angle is put back to what was recorded. */
function DegreesField({ of, value, disabled, onChange }: DegreesProps): ReactElement {
  const id = useId();
  return (
    <span className="inline-flex items-center gap-2 text-sm">
      <label htmlFor={id} className="text-muted">
        Degrees<span className="sr-only">: {of}</span>
      </label>
      <input
        id={id}
        key={value}
        data-detail
        type="number"
        inputMode="decimal"
        min={0}
        max={MOST_DEGREES}
        step="any"
        disabled={disabled}
        defaultValue={value}
        onBlur={({ target }) => {
          const degrees = target.value === '' ? null : Number(target.value);
          if (degrees === (value ?? null)) return;
          if (target.validity.valid) onChange(degrees);
          else target.value = value === undefined ? '' : String(value);
        }}
        className="control max-w-24 py-1"
      />
    </span>
  );
}

type DetailProps = { readonly finding: FindingView; readonly side: Side | null };

function useDetail(finding: FindingView, side: Side | null): AnswerDetail | null {
  return useSessionState((state) => state.answers.get(answerKey(finding.id, side))?.detail ?? null);
}

function measuredOf(
  { answers }: Pick<SessionState, 'answers'>,
  finding: FindingView,
): readonly (readonly [Side | null, Answer])[] {
  const sides: readonly (Side | null)[] = finding.sided ? SIDES : [null];
  return sides.flatMap((side) => {
    const answer = answers.get(answerKey(finding.id, side));
    return answer && answer.value !== null ? [[side, answer] as const] : [];
  });
}

function orNull(detail: AnswerDetail): AnswerDetail | null {
  return Object.keys(detail).length === 0 ? null : detail;
}

type SelectProps<Id extends string> = {
  readonly label: string;
  /** The finding, for those who cannot see the row. */
  readonly of: string;
  readonly options: readonly Id[];
  readonly words: Readonly<Record<Id, string>>;
  readonly value: Id | undefined;
  readonly disabled: boolean;
  /** null: not stated. */
  readonly onChange: (value: Id | null) => void;
};

function DetailSelect<Id extends string>(props: SelectProps<Id>): ReactElement {
  const { label, of, options, words, value, disabled, onChange } = props;
  const id = useId();
  return (
    <span className="inline-flex items-center gap-2 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
        <span className="sr-only">: {of}</span>
      </label>
      <select
        id={id}
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) =>
          onChange(options.find((option) => option === event.target.value) ?? null)
        }
        className="control w-auto py-1"
      >
        <option value="">Not stated</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </span>
  );
}
