'use client';

import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import type * as z from 'zod';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import type { FormProblem } from '@/app/form-reply';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type {
  OrderCancellation,
  OrderResult,
  OrderReview,
  orderResultSchema,
} from '@/lib/orders/schema';
import type { OrderDto } from '@/lib/orders/types';
import { cancelOrderAction, recordResultAction, reviewResultAction } from './actions';
import { type Shown, ShownFindings, withShown } from './shown-findings';

const resultResolver = lazyResolver(async () => {
  const { orderResultSchema } = await import('@/lib/orders/schema');
  return orderResultSchema;
});

const reviewResolver = lazyResolver(async () => {
  const { orderReviewSchema } = await import('@/lib/orders/schema');
  return orderReviewSchema;
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
  readonly status: OrderDto['status'];
  /** A signed record takes a result as text only. */
  readonly isOpen: boolean;
  /** What a result may show, to be recorded with it. */
  readonly findings: readonly ResultFinding[];
};

export type ResultFinding = {
  readonly id: string;
  readonly label: string;
  readonly sided: boolean;
  /** Yes or no; numbers and options are entered under Results. */
  readonly isBinary: boolean;
};

/** Result, review or cancellation of a placed order, one form at a time; what is reviewed is closed. */
export function OrderChange(props: Props): ReactElement | null {
  const [open, setOpen] = useState<'result' | 'review' | 'cancel' | null>(null);
  const { label, hasResult, status } = props;
  if (status === 'resulted') {
    if (open === 'review') return <ReviewForm {...props} onClose={() => setOpen(null)} />;
    return (
      <div>
        <Button onClick={() => setOpen('review')}>
          Review<span className="sr-only"> the result of {label}</span>
        </Button>
      </div>
    );
  }
  if (status !== 'ordered') return null;
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

function ResultForm({
  orderId,
  version,
  label,
  isOpen,
  findings,
  onClose,
}: FormProps): ReactElement {
  const form = useForm<z.input<typeof orderResultSchema>, unknown, OrderResult>({
    resolver: resultResolver,
    defaultValues: { resultText: '', findings: [], baseVersion: version },
  });
  const { register, handleSubmit, setError, formState } = form;
  const draft = useFormDraft(form, `order/${orderId}/result`, { fresh: { baseVersion: version } });
  const done = (): void => {
    draft.drop();
    onClose();
  };
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map());
  const submit = handleSubmit(async (values) => {
    const result = { ...values, findings: [...shown.values()] };
    const reply = await recordResultAction(orderId, result).catch(unreachable);
    if (reply === null) return done();
    setError('resultText', { type: 'server', message: firstMessage(reply) });
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <RestoredNote isRestored={draft.isRestored} />
      <Field
        id={`result-${orderId}`}
        label={`Result of ${label}`}
        error={formState.errors.resultText?.message}
      >
        {(control) => (
          <textarea {...control} {...register('resultText')} rows={3} className="control" />
        )}
      </Field>
      {isOpen && findings.length > 0 ? (
        <ShownFindings
          orderId={orderId}
          findings={findings}
          onChange={(place, given) => setShown(withShown(shown, place, given))}
        />
      ) : null}
      {isOpen ? null : (
        <p className="text-muted text-sm">
          The record is signed: the result stands beside it as text and does not move the ranking.
        </p>
      )}
      <Buttons save="Save result" pending={formState.isSubmitting} onClose={done} />
    </form>
  );
}

function ReviewForm({ orderId, version, label, onClose }: FormProps): ReactElement {
  const form = useForm<OrderReview>({
    resolver: reviewResolver,
    defaultValues: { note: '', baseVersion: version },
  });
  const { register, handleSubmit, setError, formState } = form;
  const draft = useFormDraft(form, `order/${orderId}/review`, { fresh: { baseVersion: version } });
  const done = (): void => {
    draft.drop();
    onClose();
  };
  const submit = handleSubmit(async (values) => {
    const reply = await reviewResultAction(orderId, values).catch(unreachable);
    if (reply === null) return done();
    setError('note', { type: 'server', message: firstMessage(reply) });
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <RestoredNote isRestored={draft.isRestored} />
      <Field
        id={`review-${orderId}`}
        label={`What follows from the result of ${label}`}
        error={formState.errors.note?.message}
      >
        {(control) => <input {...control} {...register('note')} className="control" />}
      </Field>
      <Buttons save="Mark as reviewed" pending={formState.isSubmitting} onClose={done} />
    </form>
  );
}

function CancelForm({ orderId, version, label, onClose }: FormProps): ReactElement {
  const form = useForm<OrderCancellation>({
    resolver: cancellationResolver,
    defaultValues: { reason: '', baseVersion: version },
  });
  const { register, handleSubmit, setError, formState } = form;
  const draft = useFormDraft(form, `order/${orderId}/cancel`, { fresh: { baseVersion: version } });
  const done = (): void => {
    draft.drop();
    onClose();
  };
  const submit = handleSubmit(async (values) => {
    const reply = await cancelOrderAction(orderId, values).catch(unreachable);
    if (reply === null) return done();
    setError('reason', { type: 'server', message: firstMessage(reply) });
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <RestoredNote isRestored={draft.isRestored} />
      <Field
        id={`cancel-${orderId}`}
        label={`Why is it cancelled: ${label}`}
        error={formState.errors.reason?.message}
      >
        {(control) => <input {...control} {...register('reason')} className="control" />}
      </Field>
      <Buttons save="Cancel this order" pending={formState.isSubmitting} onClose={done} />
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
