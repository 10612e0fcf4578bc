'use client';

import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { FormProblem } from '@/app/form-reply';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { OrderCancellation, OrderResult } from '@/lib/orders/schema';
import { cancelOrderAction, recordResultAction } from './actions';

const resultResolver = lazyResolver(async () => {
  const { orderResultSchema } = await import('@/lib/orders/schema');
  return orderResultSchema;
});

const cancellationResolver = lazyResolver(async () => {
  const { orderCancellationSchema } = await import('@/lib/orders/schema');
  return orderCancellationSchema;
});

type Props = {
  readonly orderId: string;
  readonly version: number;
  readonly label: string;
  /** False for the decision "no imaging now": it can only be taken back. */
  readonly hasResult: boolean;
};

/** Result or cancellation of a placed order, one form at a time. */
export function OrderChange(props: Props): ReactElement {
  const [open, setOpen] = useState<'result' | 'cancel' | null>(null);
  const { label, hasResult } = props;
  if (open === 'result') return <ResultForm {...props} onClose={() => setOpen(null)} />;
  if (open === 'cancel') return <CancelForm {...props} onClose={() => setOpen(null)} />;
  return (
    <div className="flex flex-wrap gap-3">
      {hasResult ? (
        <Button onClick={() => setOpen('result')}>
          Enter result<span className="sr-only"> of {label}</span>
        </Button>
      ) : null}
      <Button kind="quiet" onClick={() => setOpen('cancel')}>
        Cancel order<span className="sr-only">: {label}</span>
      </Button>
    </div>
  );
}

type FormProps = Props & { readonly onClose: () => void };

function ResultForm({ orderId, version, label, onClose }: FormProps): ReactElement {
  const { register, handleSubmit, setError, formState } = useForm<OrderResult>({
    resolver: resultResolver,
    defaultValues: { resultText: '', baseVersion: version },
  });
  const submit = handleSubmit(async (values) => {
    const reply = await recordResultAction(orderId, values).catch(unreachable);
    if (reply === null) return onClose();
    setError('resultText', { type: 'server', message: firstMessage(reply) });
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <Field
        id={`result-${orderId}`}
        label={`Result of ${label}`}
        error={formState.errors.resultText?.message}
      >
        {(control) => (
          <textarea {...control} {...register('resultText')} rows={3} className="control" />
        )}
      </Field>
      <Buttons save="Save result" pending={formState.isSubmitting} onClose={onClose} />
    </form>
  );
}

function CancelForm({ orderId, version, label, onClose }: FormProps): ReactElement {
  const { register, handleSubmit, setError, formState } = useForm<OrderCancellation>({
    resolver: cancellationResolver,
    defaultValues: { reason: '', baseVersion: version },
  });
  const submit = handleSubmit(async (values) => {
    const reply = await cancelOrderAction(orderId, values).catch(unreachable);
    if (reply === null) return onClose();
    setError('reason', { type: 'server', message: firstMessage(reply) });
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <Field
        id={`cancel-${orderId}`}
        label={`Why is it cancelled: ${label}`}
        error={formState.errors.reason?.message}
      >
        {(control) => <input {...control} {...register('reason')} className="control" />}
      </Field>
      <Buttons save="Cancel this order" pending={formState.isSubmitting} onClose={onClose} />
    </form>
  );
}

type ButtonsProps = {
  readonly save: string;
  readonly pending: boolean;
  readonly onClose: () => void;
};

function Buttons({ save, pending, onClose }: ButtonsProps): ReactElement {
  return (
    <div className="flex flex-wrap gap-3">
      <Button kind="primary" type="submit" disabled={pending}>
        {save}
      </Button>
      <Button onClick={onClose}>Back</Button>
    </div>
  );
}

function firstMessage(reply: FormProblem): string {
  return reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not saved';
}
