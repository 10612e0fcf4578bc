'use client';

import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { answerReportAction } from '@/app/(clinic)/evidence/actions';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { EvidenceReportAnswer } from '@/lib/evidence-reports/schema';

const resolver = lazyResolver(async () => {
  const { evidenceReportAnswerSchema } = await import('@/lib/evidence-reports/schema');
  return evidenceReportAnswerSchema;
});

export function AnswerForm({ reportId }: { readonly reportId: string }): ReactElement {
  const { register, handleSubmit, setError, formState } = useForm<EvidenceReportAnswer>({
    resolver,
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
