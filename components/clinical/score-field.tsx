import type { ReactElement } from 'react';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

type Props = {
  readonly name: string;
  readonly legend: string;
  /** What 0 and 10 mean. */
  readonly ends: { readonly low: string; readonly high: string };
  readonly value: number | null;
  readonly disabled: boolean;
  /** null: back to "not asked". */
  readonly onChange: (score: number | null) => void;
};

/** A numeric rating from 0 to 10 as eleven native radios, and "not asked". */
export function ScoreField(props: Props): ReactElement {
  const { name, legend, ends, value, disabled, onChange } = props;
  return (
    <fieldset disabled={disabled} data-score className="grid gap-0.5">
      <legend className="sr-only">{legend}</legend>
      <div className="flex flex-wrap gap-1">
        {SCORES.map((score) => (
          <label key={score} className="answer answer-present">
            <input
              type="radio"
              name={name}
              value={score}
              aria-label={wordsOf(score, ends)}
              checked={value === score}
              onChange={() => onChange(score)}
            />
            <span aria-hidden="true">{score}</span>
          </label>
        ))}
        <label className="answer answer-not-tested px-3 text-sm">
          <input
            type="radio"
            name={name}
            value="not-tested"
            checked={value === null}
            onChange={() => onChange(null)}
          />
          <span>Not asked</span>
        </label>
      </div>
      <p aria-hidden="true" className="text-muted text-sm">
        0 {ends.low}, 10 {ends.high}
      </p>
    </fieldset>
  );
}

function wordsOf(score: number, { low, high }: Props['ends']): string {
  if (score === 0) return `0, ${low}`;
  return score === 10 ? `10, ${high}` : `${score}`;
}
