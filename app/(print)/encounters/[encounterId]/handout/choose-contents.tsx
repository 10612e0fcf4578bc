import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { EncounterId } from '@/lib/encounters/schema';
import { MOST_EXERCISES } from '@/lib/handout/options';
import type { Handout, HandoutOptions, OfferedExercise } from '@/lib/handout/types';

type Props = {
  readonly encounterId: EncounterId;
  readonly handout: Handout;
  readonly options: HandoutOptions;
};

/** The clinician's choices as a plain form: they stand in the address and are kept nowhere. */
export function ChooseContents({ encounterId, handout, options }: Props): ReactElement {
  const { offered, excluded, isFlagged, thought } = handout;
  const forCondition = offered.filter((one) => one.isForCondition);
  const others = offered.filter((one) => !one.isForCondition);
  return (
    <form
      action={`/encounters/${encounterId}/handout`}
      className="mb-8 grid gap-4 rounded border border-border p-4 print:hidden"
    >
      <h2 className="font-semibold text-lg">Choose what goes on the sheet</h2>
      <input type="hidden" name="chosen" value="yes" />
      {isFlagged ? (
        <Notice kind="alarm" title="A red flag stands">
          <p>No exercise and no general advice is on the sheet by itself. Choose with care.</p>
        </Notice>
      ) : null}
      {thought.kind === 'not-known' ? (
        <div>
          <p>No working diagnosis is stated, so the sheet says that the cause is not known yet.</p>
          <Choice
            name="considered"
            value="yes"
            isChecked={options.namesConsidered}
            label="Name what is being considered (your own list, without the dismissed)"
          />
        </div>
      ) : null}
      <Exercises title={`Exercises, up to ${MOST_EXERCISES}`} offered={forCondition} />
      {excluded.length > 0 ? (
        <div>
          <p className="font-medium">Left out by the record</p>
          <ul className="list-disc pl-5">
            {excluded.map(({ exercise, because }) => (
              <li key={exercise.id}>
                {exercise.label}: {because}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <details className="fold" open={others.some(({ isChosen }) => isChosen) || undefined}>
        <summary className="flex min-h-10 items-center font-medium">
          Other exercises ({others.length})
        </summary>
        <Exercises title="Not linked to the working diagnosis" offered={others} />
      </details>
      <Choice
        name="large"
        value="yes"
        isChecked={options.isLarge}
        label="Large print (18 point or more)"
      />
      <div>
        <Button type="submit">Update the sheet</Button>
      </div>
    </form>
  );
}

type ExercisesProps = { readonly title: string; readonly offered: readonly OfferedExercise[] };

function Exercises({ title, offered }: ExercisesProps): ReactElement {
  return (
    <fieldset>
      <legend className="font-medium">{title}</legend>
      {offered.length === 0 ? <p className="text-muted">None for this condition.</p> : null}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {offered.map(({ exercise, isChosen, unless, toCheck }) => (
          <Choice
            key={exercise.id}
            name="exercise"
            value={exercise.id}
            isChecked={isChosen}
            label={exercise.label}
            {...hintOf(unless, toCheck)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function hintOf(unless: readonly string[], toCheck: readonly string[]): { readonly hint?: string } {
  const hints = [
    ...(unless.length > 0 ? [`Ask: ${unless.join(' ')}`] : []),
    ...(toCheck.length > 0 ? [`Check yourself, not on the sheet: ${toCheck.join(' ')}`] : []),
  ];
  return hints.length > 0 ? { hint: hints.join(' ') } : {};
}

type ChoiceProps = {
  readonly name: string;
  readonly value: string;
  readonly isChecked: boolean;
  readonly label: string;
  readonly hint?: string;
};

function Choice({ name, value, isChecked, label, hint }: ChoiceProps): ReactElement {
  const hintId = `${name}-${value}-hint`;
  return (
    <div>
      <label className="flex min-h-10 items-center gap-3 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          name={name}
          value={value}
          // A new address is a new choice: the box follows it.
          key={String(isChecked)}
          defaultChecked={isChecked}
          aria-describedby={hint ? hintId : undefined}
          className="size-5 shrink-0"
        />
        {label}
      </label>
      {hint ? (
        <p id={hintId} className="pl-8 text-muted text-sm">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
