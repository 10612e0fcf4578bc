import type { ReactElement } from 'react';
import { Field } from '@/components/ui/field';
import type { ConditionName } from './condition-name';

type Props = {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly conditions: readonly ConditionName[];
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Enter takes what is typed, instead of sending the form around it. */
  readonly onEnter?: () => void;
  readonly error?: string | undefined;
};

/** A condition by name: type part of it and choose. The browser's own list, so keys and touch are its own. */
export function ConditionBox(props: Props): ReactElement {
  const { id, label, hint, conditions, text, onText, onEnter, error } = props;
  return (
    <Field id={id} label={label} error={error} {...(hint ? { hint } : {})}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            list={`${id}-list`}
            autoComplete="off"
            value={text}
            onChange={(event) => onText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !onEnter) return;
              event.preventDefault();
              onEnter();
            }}
            className="control"
          />
          <datalist id={`${id}-list`}>
            {conditions.map((condition) => (
              <option key={condition.id} value={condition.label}>
                {condition.also}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
