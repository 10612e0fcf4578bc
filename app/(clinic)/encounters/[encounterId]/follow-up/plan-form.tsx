'use client';

import { addDays, format } from 'date-fns';
import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { OpenedForm } from '@/components/ui/opened-form';
import type { FollowUpPlan } from '@/lib/follow-up/schema';
import { planFollowUpAction } from './actions';
import { closed, firstMessage } from './form-problem';

const resolver = lazyResolver(async () => {
  const { followUpPlanSchema } = await import('@/lib/follow-up/schema');
  return followUpPlanSchema;
});

const USUAL_DAYS = [
  { days: 14, label: 'In 2 weeks' },
  { days: 42, label: 'In 6 weeks' },
  { days: 91, label: 'In 3 months' },
] as const;

type Props = { readonly encounterId: string; readonly startOpen: boolean };

/** A button, until it is pressed: most visits to this page record one and plan none. */
export function PlanFollowUp({ encounterId, startOpen }: Props): ReactElement {
  const [open, setOpen] = useState(startOpen);
  if (open) return <PlanForm encounterId={encounterId} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>Plan another follow-up</Button>
    </div>
  );
}

function PlanForm({
  encounterId,
  onClose,
}: {
  readonly encounterId: string;
  readonly onClose: () => void;
}): ReactElement {
  // Made once per opened form: pressing twice is one plan.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const form = useForm<FollowUpPlan>({
    resolver,
    defaultValues: { dueOn: '', reason: '', idempotencyKey },
  });
  const { register, handleSubmit, setError, setValue, formState } = form;
  const draft = useFormDraft(form, `${encounterId}/follow-up-plan`);
  const done = (): void => {
    draft.drop();
    onClose();
  };
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (values) => {
    const reply = await planFollowUpAction(encounterId, values).catch(unreachable);
    if (reply === null) return closed(done);
    const field = 'reason' in reply.fields ? 'reason' : 'dueOn';
    setError(field, { type: 'server', message: firstMessage(reply) }, { shouldFocus: true });
  });
  return (
    <OpenedForm label="Plan a follow-up" onSubmit={submit} className="max-w-form gap-4">
      <RestoredNote isRestored={draft.isRestored} />
      <Field id="due-on" label="Day of the follow-up" error={errors.dueOn?.message}>
        {(control) => (
          <div className="flex flex-wrap items-center gap-2">
            <input {...control} {...register('dueOn')} type="date" className="control max-w-44" />
            {USUAL_DAYS.map(({ days, label }) => (
              <Button
                key={days}
                onClick={() =>
                  setValue('dueOn', format(addDays(new Date(), days), 'yyyy-MM-dd'), {
                    shouldValidate: formState.isSubmitted,
                    shouldDirty: true,
                  })
                }
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </Field>
      <Field
        id="plan-reason"
        label="What is to be checked"
        hint="For example: strength of the foot, result of the scan, walking"
        error={errors.reason?.message}
      >
        {(control) => (
          <input {...control} {...register('reason')} autoComplete="off" className="control" />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" type="submit" disabled={isSubmitting}>
          {isSubmitting ? 'Saving' : 'Plan it'}
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </OpenedForm>
  );
}
