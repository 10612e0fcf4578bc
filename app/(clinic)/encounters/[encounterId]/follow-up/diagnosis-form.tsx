'use client';

import { type ReactElement, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { OpenedForm } from '@/components/ui/opened-form';
import type { DiagnosisRecord, diagnosisRecordSchema } from '@/lib/follow-up/schema';
import { recordDiagnosisAction } from './actions';
import { diagnosisErrors } from './diagnosis-errors';
import { type DiagnosisContext, DiagnosisFields, NOTHING_SAID } from './diagnosis-fields';
import { closed, firstMessage } from './form-problem';

const resolver = lazyResolver(async () => {
  const { diagnosisRecordSchema } = await import('@/lib/follow-up/schema');
  return diagnosisRecordSchema;
});

type Props = { readonly encounterId: string; readonly diagnosis: DiagnosisContext };

/** The confirmed diagnosis without a follow-up: a report came in, or what was recorded was wrong. */
export function RecordDiagnosis(props: Props): ReactElement {
  const [open, setOpen] = useState(false);
  if (open) return <DiagnosisForm {...props} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>
        {props.diagnosis.isConfirmed ? 'Correct the diagnosis' : 'Record the confirmed diagnosis'}
      </Button>
    </div>
  );
}

function DiagnosisForm({
  encounterId,
  diagnosis,
  onClose,
}: Props & { readonly onClose: () => void }): ReactElement {
  // Made once per opened form: pressing twice is one version.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [attempt, setAttempt] = useState(0);
  const form = useForm<z.input<typeof diagnosisRecordSchema>, unknown, DiagnosisRecord>({
    resolver,
    defaultValues: { diagnosis: NOTHING_SAID, baseVersion: diagnosis.version, idempotencyKey },
    shouldFocusError: false,
  });
  const { errors, isSubmitting } = form.formState;
  const draft = useFormDraft(form, `${encounterId}/diagnosis`, {
    fresh: { baseVersion: diagnosis.version },
  });
  const done = (): void => {
    draft.drop();
    onClose();
  };
  const submit = form.handleSubmit(
    async (values) => {
      const reply = await recordDiagnosisAction(encounterId, values).catch(unreachable);
      if (reply === null) return closed(done);
      form.setError('root.server', { type: 'server', message: firstMessage(reply) });
    },
    () => setAttempt((count) => count + 1),
  );
  return (
    <FormProvider {...form}>
      <OpenedForm label="Confirmed diagnosis" onSubmit={submit} className="max-w-prose gap-4">
        <RestoredNote isRestored={draft.isRestored} />
        <ErrorSummary errors={diagnosisErrors(errors.diagnosis)} attempt={attempt} />
        <DiagnosisFields {...diagnosis} mayKeep={false} />
        {errors.root?.server ? (
          <Notice kind="alarm" role="alert" title="Not saved">
            <p>{errors.root.server.message}</p>
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" type="submit" disabled={isSubmitting}>
            {isSubmitting ? 'Saving' : 'Save the diagnosis'}
          </Button>
          <Button onClick={done}>Cancel</Button>
        </div>
      </OpenedForm>
    </FormProvider>
  );
}
