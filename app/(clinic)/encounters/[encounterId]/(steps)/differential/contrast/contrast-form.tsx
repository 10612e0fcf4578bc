import Form from 'next/form';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';

type Candidate = { readonly id: string; readonly label: string };

type Props = {
  readonly encounterId: string;
  /** In the order of the ranking. */
  readonly candidates: readonly Candidate[];
  readonly first: string;
  readonly second: string;
};

export function ContrastForm({ encounterId, candidates, first, second }: Props): ReactElement {
  return (
    <Form
      action={`/encounters/${encounterId}/differential/contrast`}
      className="mb-8 flex flex-wrap items-end gap-4"
    >
      <CandidateField name="first" label="Why" candidates={candidates} chosen={first} />
      <CandidateField name="second" label="and not" candidates={candidates} chosen={second} />
      <Button kind="primary" type="submit">
        Compare
      </Button>
    </Form>
  );
}

type FieldProps = {
  readonly name: 'first' | 'second';
  readonly label: string;
  readonly candidates: readonly Candidate[];
  readonly chosen: string;
};

function CandidateField({ name, label, candidates, chosen }: FieldProps): ReactElement {
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <select
        // A new choice in the address is a new start of the field.
        key={chosen}
        id={name}
        name={name}
        defaultValue={chosen}
        className="control max-w-full"
      >
        {candidates.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {candidate.label}
          </option>
        ))}
      </select>
    </div>
  );
}
