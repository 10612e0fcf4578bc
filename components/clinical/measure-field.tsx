'use client';

import clsx from 'clsx';
import { type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import type { Position } from '@/lib/encounters/answer-detail';
import type { FindingView } from './finding-view';
import { measureProblem, normalComparison, normalText } from './measure-text';

const SAVE_AFTER_MS = 800;

type Props = {
  readonly id: string;
  readonly label: string;
  readonly sideLetter?: 'R' | 'L';
  readonly finding: FindingView;
  readonly value: number | null;
  /** In which an angle was measured, where that was said. */
  readonly position?: Position | undefined;
  readonly disabled: boolean;
  /** null: the box was emptied. */
  readonly onChange: (value: number | null) => void;
};

/** A number with its unit, limits and normal band. It saves on leaving the box, or after a pause. */
export function MeasureField(props: Props): ReactElement {
  const { id, label, sideLetter, finding, value, position, disabled, onChange } = props;
  const { text, problem, type, commit } = useTypedNumber(value, finding, onChange);
  const comparison = value === null ? null : normalComparison(value, finding, position);
  return (
    <div className="grid gap-0.5">
      <div className="flex items-center gap-1">
        {sideLetter ? (
          <span aria-hidden="true" className="w-5 font-semibold text-muted">
            {sideLetter}
          </span>
        ) : null}
        <input
          id={id}
          type="number"
          inputMode="decimal"
          aria-label={finding.unit ? `${label}, ${finding.unit}` : label}
          aria-describedby={`${id}-note`}
          aria-invalid={problem !== null}
          min={finding.range?.min}
          max={finding.range?.max}
          step="any"
          disabled={disabled}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={commit}
          className="control max-w-28"
        />
        <span className="text-muted text-sm">{finding.unit}</span>
      </div>
      {finding.normal && finding.range ? (
        <Slider
          range={finding.range}
          normal={finding.normal}
          value={value}
          disabled={disabled}
          onChange={onChange}
        />
      ) : null}
      <p
        id={`${id}-note`}
        className={clsx(
          'text-sm',
          sideLetter && 'pl-6',
          problem ? 'font-medium text-alarm' : 'text-muted',
        )}
      >
        {problem ?? comparison ?? normalText(finding)}
      </p>
    </div>
  );
}

type SliderProps = {
  readonly range: NonNullable<FindingView['range']>;
  readonly normal: NonNullable<FindingView['normal']>;
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
};

const SLIDER_STEP = 5;

/** The same number for a pointer, before the reference band. The box says it all to keys and readers. */
function Slider({ range, normal, value, disabled, onChange }: SliderProps): ReactElement {
  const share = (size: number) => `${(size / (range.max - range.min)) * 100}%`;
  return (
    <span aria-hidden="true" className="slider" data-empty={value === null ? '' : undefined}>
      <svg aria-hidden="true" width="100%" height="12">
        <rect
          x={share(normal.low - range.min)}
          width={share(Math.max(0, normal.high - normal.low))}
          height="12"
          className="fill-likelihood-band"
        />
      </svg>
      <input
        type="range"
        tabIndex={-1}
        min={range.min}
        max={range.max}
        step={SLIDER_STEP}
        disabled={disabled}
        value={value ?? range.min}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </span>
  );
}

/** Text being typed, kept apart from the recorded number until it is a plausible one. */
function useTypedNumber(
  value: number | null,
  finding: FindingView,
  onChange: (value: number | null) => void,
) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const waiting = useRef<(() => void) | null>(null);
  // A page that is left takes the number along; before the effects above it stop listening for what to keep.
  useLayoutEffect(() => () => waiting.current?.(), []);
  const problem = typed === null ? null : measureProblem(typed, finding);

  function save(text: string): void {
    clearTimeout(timer.current ?? undefined);
    waiting.current = null;
    if (measureProblem(text, finding) !== null) return;
    const next = text.trim() === '' ? null : Number(text);
    if (next !== value) onChange(next);
  }
  function type(text: string): void {
    setTyped(text);
    clearTimeout(timer.current ?? undefined);
    waiting.current = () => save(text);
    timer.current = setTimeout(waiting.current, SAVE_AFTER_MS);
  }
  function commit(): void {
    if (typed === null) return;
    save(typed);
    if (measureProblem(typed, finding) === null) setTyped(null);
  }
  return { text: typed ?? (value === null ? '' : String(value)), problem, type, commit };
}
