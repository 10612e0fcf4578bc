import type { ReactElement } from 'react';

type Props = {
  readonly name: string;
  readonly legend: string;
  /** "R", "L", or nothing for a score without sides. */
  readonly sideLetter?: 'R' | 'L';
  readonly highest: number;
  /** What 0 and the highest mean. */
  readonly ends: { readonly low: string; readonly high: string };
  readonly value: number | null;
  readonly disabled: boolean;
  /** null: back to "not asked". */
  readonly onChange: (score: number | null) => void;
  /** Of an examination, which may fail; a question is asked or not. */
  readonly test?: { readonly couldNot: boolean; readonly onCouldNot: () => void };
};

/** A rating in whole numbers from 0 on as native radios, and "not asked" or "not tested". */
export function ScoreField(props: Props): ReactElement {
  const { name, legend, sideLetter, highest, ends, value, disabled, onChange, test } = props;
  const scores = Array.from({ length: highest + 1 }, (_, score) => score);
  return (
    <fieldset disabled={disabled} data-score className="grid gap-0.5">
      <legend className="sr-only">{legend}</legend>
      <div className="flex flex-wrap gap-1">
        {sideLetter ? (
          <span aria-hidden="true" className="w-5 self-center font-semibold text-muted">
            {sideLetter}
          </span>
        ) : null}
        {scores.map((score) => (
          <label key={score} className="answer answer-present">
            <input
              type="radio"
              name={name}
              value={score}
              aria-label={wordsOf(score, highest, ends)}
              checked={value === score}
              onChange={() => onChange(score)}
            />
            <span aria-hidden="true">{score}</span>
          </label>
        ))}
        {test ? (
          <label className="answer answer-could-not-test px-3 text-sm">
            <input
              type="radio"
              name={name}
              value="could-not-test"
              checked={test.couldNot}
              onChange={test.onCouldNot}
            />
            <span>Could not test</span>
          </label>
        ) : null}
        <label className="answer answer-not-tested px-3 text-sm">
          <input
            type="radio"
            name={name}
            value="not-tested"
            checked={value === null && !test?.couldNot}
            onChange={() => onChange(null)}
          />
          <span>{test ? 'Not tested' : 'Not asked'}</span>
        </label>
      </div>
      <p aria-hidden="true" className="text-muted text-sm">
        0 {ends.low}, {highest} {ends.high}
      </p>
    </fieldset>
  );
}

function wordsOf(score: number, highest: number, { low, high }: Props['ends']): string {
  if (score === 0) return `0, ${low}`;
  return score === highest ? `${highest}, ${high}` : `${score}`;
}
