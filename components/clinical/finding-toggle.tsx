import type { ReactElement } from 'react';
import type { ObservationState } from '@/lib/engine/types';
import { STATE_WORDS } from './answer';

/** The shape of each state. Not tested is dashed and faint: nothing was said. */
const STATE_SHAPES: Readonly<Record<ObservationState, string>> = {
  present: '+',
  absent: '−',
  equivocal: '±',
  'could-not-test': '⊘',
  'not-tested': '·',
};

const STATES = ['present', 'absent', 'equivocal', 'could-not-test', 'not-tested'] as const;

type Props = {
  /** Unique on the page: the radios of one side share it. */
  readonly name: string;
  /** "FABER, right" */
  readonly legend: string;
  /** "R", "L", or nothing for a finding without sides. */
  readonly sideLetter?: 'R' | 'L';
  readonly value: ObservationState;
  readonly disabled?: boolean;
  /** Words in place of "Present" and "Absent", e.g. "Limited". */
  readonly words?: Partial<Record<ObservationState, string>>;
  readonly describedBy?: string | undefined;
  readonly onChange: (state: ObservationState) => void;
};

/** Five native radios: present, absent, equivocal, could not test, not tested. */
export function FindingToggle(props: Props): ReactElement {
  const { name, legend, sideLetter, value, disabled, words, describedBy, onChange } = props;
  return (
    <fieldset
      disabled={disabled}
      data-side={sideLetter ?? ''}
      aria-describedby={describedBy}
      className="flex items-center gap-1"
    >
      <legend className="sr-only">{legend}</legend>
      {sideLetter ? (
        <span aria-hidden="true" className="w-5 font-semibold text-muted">
          {sideLetter}
        </span>
      ) : null}
      {STATES.map((state) => (
        <label key={state} className={`answer answer-${state}`} data-shape={STATE_SHAPES[state]}>
          <input
            type="radio"
            name={name}
            value={state}
            aria-label={words?.[state] ?? STATE_WORDS[state]}
            checked={value === state}
            onChange={() => onChange(state)}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** The key to the five shapes, printed once above the answers it explains. */
export function AnswerKeyLine(): ReactElement {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
      {STATES.map((state) => (
        <span key={state} className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="inline-block w-3 text-center font-semibold">
            {STATE_SHAPES[state]}
          </span>
          {STATE_WORDS[state].toLowerCase()}
        </span>
      ))}
    </p>
  );
}
