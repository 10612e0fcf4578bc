import Form from 'next/form';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, type SelectOption } from '@/components/ui/select-field';

type Props = {
  readonly encounterId: string;
  /** In the order of the ranking. */
  readonly candidates: readonly SelectOption[];
  readonly first: string;
  readonly second: string;
};

export function ContrastForm({ encounterId, candidates, first, second }: Props): ReactElement {
  return (
    <Form
      action={`/encounters/${encounterId}/differential/contrast`}
      className="mb-8 flex flex-wrap items-end gap-4"
    >
      <SelectField name="first" label="Why" options={candidates} chosen={first} />
      <SelectField name="second" label="and not" options={candidates} chosen={second} />
      <Button kind="primary" type="submit">
        Compare
      </Button>
    </Form>
  );
}
