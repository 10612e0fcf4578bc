'use client';

import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { OpenedForm } from '@/components/ui/opened-form';
import type { FollowUpCancellation } from '@/lib/follow-up/schema';
import { cancelFollowUpAction } from './actions';
import { closed, firstMessage } from './form-problem';
import { RecordForm, type RecordProps } from './record-form';

const resolver = lazyResolver(async () => {
  const { followUpCancellationSchema } = await import('@/lib/follow-up/schema');
  return followUpCancellationSchema;
});

type Props = Omit<RecordProps, 'planned'> & {
  readonly planned: NonNullable<RecordProps['planned']>;
  /** What it is for, so that two buttons of one name can be told apart. */
  readonly reason: string;
};

/** What can become of a planned follow-up: it takes place, or it is cancelled. One form at a time. */
export function PlannedFollowUp({ reason, ...props }: Props): ReactElement {
  const [open, setOpen] = useState<'record' | 'cancel' | null>(null);
  const close = (): void => setOpen(null);
  if (open === 'record') return <RecordForm {...props} onClose={close} />;
  if (open === 'cancel') return <CancelForm planned={props.planned} onClose={close} />;
  return (
    <div className="flex flex-wrap gap-3">
      <Button kind="primary" onClick={() => setOpen('record')}>
        Record this follow-up<span className="sr-only">: {reason}</span>
      </Button>
      <Button kind="quiet" onClick={() => setOpen('cancel')}>
        Cancel it<span className="sr-only">: {reason}</span>
      </Button>
    </div>
  );
}

/** For a patient who came back before the day, or without one. */
export function UnplannedFollowUp(props: Omit<RecordProps, 'planned'>): ReactElement {
  const [open, setOpen] = useState(false);
  if (open) return <RecordForm {...props} planned={null} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>Record a follow-up without a plan</Button>
    </div>
  );
}

function CancelForm({
  planned,
  onClose,
}: {
  readonly planned: Props['planned'];
  readonly onClose: () => void;
}): ReactElement {
  const { register, handleSubmit, setError, formState } = useForm<FollowUpCancellation>({
    resolver,
    defaultValues: { reason: '', baseVersion: planned.version },
  });
  const submit = handleSubmit(async (values) => {
    const reply = await cancelFollowUpAction(planned.id, values).catch(unreachable);
    if (reply === null) return closed(onClose);
    setError('reason', { type: 'server', message: firstMessage(reply) });
  });
  return (
    <OpenedForm label="Cancel the follow-up" onSubmit={submit} className="max-w-form gap-3">
      <Field
        id={`cancel-${planned.id}`}
        label="Why is it cancelled?"
        hint="For example: did not come, moved away, seen elsewhere"
        error={formState.errors.reason?.message}
      >
        {(control) => <input {...control} {...register('reason')} className="control" />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" type="submit" disabled={formState.isSubmitting}>
          Cancel this follow-up
        </Button>
        <Button onClick={onClose}>Back</Button>
      </div>
    </OpenedForm>
  );
}
