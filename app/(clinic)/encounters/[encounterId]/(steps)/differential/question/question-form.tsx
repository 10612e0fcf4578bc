import Form from 'next/form';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import { KIND_WORDS, KINDS, PURPOSE_WORDS, type Question } from './question-query';

type Props = {
  readonly encounterId: string;
  /** In the order of the ranking. */
  readonly conditions: readonly SelectOption[];
  readonly question: Question;
};

const PURPOSES = (['rule-in', 'rule-out'] as const).map((value) => ({
  value,
  label: PURPOSE_WORDS[value],
}));
const KIND_OPTIONS = KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));

export function QuestionForm({ encounterId, conditions, question }: Props): ReactElement {
  return (
    <Form
      action={`/encounters/${encounterId}/differential/question`}
      className="mb-8 flex flex-wrap items-end gap-4"
    >
      <SelectField name="purpose" label="Question" options={PURPOSES} chosen={question.purpose} />
      <SelectField
        name="condition"
        label="Condition"
        options={conditions}
        chosen={question.condition}
      />
      <SelectField name="kind" label="By" options={KIND_OPTIONS} chosen={question.kind} />
      <Button kind="primary" type="submit">
        Show
      </Button>
    </Form>
  );
}
