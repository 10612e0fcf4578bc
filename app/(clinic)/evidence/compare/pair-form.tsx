import Form from 'next/form';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import type { Condition } from '@/lib/knowledge/schema/condition';

type Props = {
  readonly conditions: readonly Condition[];
  readonly first: string;
  readonly second: string;
};

export function PairForm({ conditions, first, second }: Props): ReactElement {
  return (
    <Form action="/evidence/compare" className="mb-8 flex flex-wrap items-end gap-4">
      <ConditionField name="first" label="First" conditions={conditions} chosen={first} />
      <ConditionField name="second" label="Second" conditions={conditions} chosen={second} />
      <Button kind="primary" type="submit">
        Compare
      </Button>
    </Form>
  );
}

type FieldProps = {
  readonly name: 'first' | 'second';
  readonly label: string;
  readonly conditions: readonly Condition[];
  readonly chosen: string;
};

function ConditionField({ name, label, conditions, chosen }: FieldProps): ReactElement {
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <select id={name} name={name} defaultValue={chosen} className="control max-w-full">
        <option value="">Choose a condition</option>
        {[...conditions]
          .sort((a, b) => a.label.localeCompare(b.label, 'en'))
          .map(({ id, label: text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
      </select>
    </div>
  );
}
