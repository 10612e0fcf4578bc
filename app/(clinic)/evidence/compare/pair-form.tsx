import Form from 'next/form';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import type { Condition } from '@/lib/knowledge/schema/condition';

type Props = {
  readonly conditions: readonly Condition[];
  readonly first: string;
  readonly second: string;
};

export function PairForm({ conditions, first, second }: Props): ReactElement {
  const sorted = [...conditions].sort((a, b) => a.label.localeCompare(b.label, 'en'));
  const options = [
    { value: '', label: 'Choose a condition' },
    ...sorted.map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <Form action="/evidence/compare" className="mb-8 flex flex-wrap items-end gap-4">
      <SelectField name="first" label="First" options={options} chosen={first} />
      <SelectField name="second" label="Second" options={options} chosen={second} />
      <Button kind="primary" type="submit">
        Compare
      </Button>
    </Form>
  );
}
