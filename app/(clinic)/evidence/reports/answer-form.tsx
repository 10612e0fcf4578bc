'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { answerReportAction } from '@/app/(clinic)/evidence/actions';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import {
  type EvidenceReportAnswer,
  evidenceReportAnswerSchema,
} from '@/lib/evidence-reports/schema';

export function AnswerForm({ reportId }: { readonly reportId: string }): ReactElement {
  const { register, handleSubmit, setError, formState } = useForm<EvidenceReportAnswer>({
    resolver: zodResolver(evidenceReportAnswerSchema),
    defaultValues: { answer: '' },
  });
  const submit = handleSubmit(async (values) => {
    const reply = await answerReportAction(reportId, values).catch(unreachable);
    if (reply === null) return;
    const message = reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not saved';
    setError('answer', { type: 'server', message });
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <Field
        id={`answer-${reportId}`}
        label="What became of it"
        error={formState.errors.answer?.message}
      >
        {(control) => (
          <textarea {...control} {...register('answer')} rows={2} className="control" />
        )}
      </Field>
      <div>
        <Button type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? 'Saving' : 'Save the answer'}
        </Button>
      </div>
    </form>
  );
}
