import type { ReactElement } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { DISMISSAL_REASONS } from '@/lib/encounters/dismissal-reasons';
import { DISMISSAL_NOTE_MIN_LENGTH } from '@/lib/encounters/limits';
import { DISMISSAL_WORDS } from './dismissal-words';
import type { JudgementValues } from './judgement-provider';
import type { OwnCondition } from './own-condition';

type Props = {
  readonly place: number;
  readonly conditionId: string;
  /** Unknown to this ranking when an older release of the knowledge had it. */
  readonly condition: OwnCondition | undefined;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

/** One candidate: its place, where the ranking has it, and why it was dismissed if it was. */
export function Candidate(props: Props): ReactElement {
  const { place, condition, conditionId, isLast, onMove, onRemove } = props;
  const label = condition?.label ?? conditionId;
  return (
    <li className="grid gap-2 rounded border border-line bg-paper p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p>
          <span className="font-medium">
            {place + 1}. {label}
          </span>
          <span className="block text-muted text-sm">
            {condition ? `Here ${condition.ranked}` : 'Not in this ranking'}
          </span>
        </p>
        <div className="flex flex-wrap gap-1">
          <MoveButton label={label} by={-1} isAtEnd={place === 0} onMove={onMove} />
          <MoveButton label={label} by={1} isAtEnd={isLast} onMove={onMove} />
          <Button kind="quiet" onClick={onRemove} aria-label={`Remove ${label}`}>
            Remove
          </Button>
        </div>
      </div>
      <Dismissal place={place} />
    </li>
  );
}

type MoveProps = Pick<Props, 'onMove'> & {
  readonly label: string;
  readonly by: 1 | -1;
  readonly isAtEnd: boolean;
};

/** At the end of the list it does nothing but keeps the focus, which a disabled button would lose. */
function MoveButton({ label, by, isAtEnd, onMove }: MoveProps): ReactElement {
  const word = by < 0 ? 'Up' : 'Down';
  return (
    <Button
      kind="quiet"
      aria-disabled={isAtEnd}
      className={isAtEnd ? 'opacity-40' : undefined}
      aria-label={`Move ${label} ${word.toLowerCase()}`}
      onClick={() => {
        if (!isAtEnd) onMove(by);
      }}
    >
      {word}
    </Button>
  );
}

function Dismissal({ place }: Pick<Props, 'place'>): ReactElement {
  const { register, control, formState } = useFormContext<JudgementValues>();
  const name = `candidates.${place}` as const;
  const reason = useWatch({ control, name: `${name}.dismissedReason` });
  const isOther = reason === 'other';
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field id={`${name}.dismissedReason`} label="Dismissed because">
        {(control) => (
          <select
            {...control}
            {...register(`${name}.dismissedReason`, { setValueAs: emptyToNull })}
            className="control"
          >
            <option value="">Not dismissed</option>
            {DISMISSAL_REASONS.map((one) => (
              <option key={one} value={one}>
                {DISMISSAL_WORDS[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id={`${name}.note`}
        label={isOther ? `Why, in ${DISMISSAL_NOTE_MIN_LENGTH} letters or more` : 'Note (optional)'}
        error={formState.errors.candidates?.[place]?.note?.message}
      >
        {(control) => (
          <input
            {...control}
            {...register(`${name}.note`, { setValueAs: emptyToNull })}
            className="control"
          />
        )}
      </Field>
    </div>
  );
}

function emptyToNull(value: unknown): unknown {
  return value === '' ? null : value;
}
