'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { reportEvidenceAction } from '@/app/(clinic)/evidence/actions';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { EvidenceReportInput } from '@/lib/evidence-reports/schema';

const resolver = lazyResolver(async () => {
  const { evidenceReportSchema } = await import('@/lib/evidence-reports/schema');
  return evidenceReportSchema;
});

type Props = { readonly conditionId: string; readonly findingId: string };

export function ReportForm({ conditionId, findingId }: Props): ReactElement {
  const [sent, setSent] = useState(false);
  const { register, handleSubmit, setError, setValue, formState } = useForm<EvidenceReportInput>({
    resolver,
    defaultValues: { conditionId, findingId, text: '', idempotencyKey: '' },
  });
  // Made in the browser, once per form: sending twice is one report.
  useEffect(() => setValue('idempotencyKey', crypto.randomUUID()), [setValue]);
  const submit = handleSubmit(async (values) => {
    const reply = await reportEvidenceAction(values).catch(unreachable);
    if (reply === null) return setSent(true);
    const message = reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not sent';
    setError('text', { type: 'server', message });
  });
  if (sent) {
    return <p role="status">Thank you. Your clinic's administrator will see the report.</p>;
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <Field
        id="report-text"
        label="What is wrong or missing?"
        hint="For your clinic's administrator. Do not write anything about a patient."
        error={formState.errors.text?.message}
      >
        {(control) => <textarea {...control} {...register('text')} rows={4} className="control" />}
      </Field>
      <div>
        <Button type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? 'Sending' : 'Send report'}
        </Button>
      </div>
    </form>
  );
}
