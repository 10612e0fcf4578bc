'use client';

import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import type * as z from 'zod';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { URGENCY_WORDS } from '@/components/clinical/status-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Urgency } from '@/lib/knowledge/schema/primitives';
import type { orderSchema } from '@/lib/orders/schema';
import { placeOrderAction } from './actions';
import { useRequestText } from './request-facts';

const resolver = lazyResolver(async () => {
  const { orderSchema } = await import('@/lib/orders/schema');
  return orderSchema;
});

type Props = {
  readonly encounterId: string;
  readonly testId: string;
  readonly label: string;
  readonly suggestedUrgency: Urgency;
  /** Against the guideline's advice: one line of reason, never a refusal. */
  readonly reasonRequired: boolean;
  /** What the record says against the test, or does not say yet. */
  readonly checks: readonly string[];
};

/** A button that opens urgency and reason; the order is placed on the second press. */
export function OrderForm(props: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const { label } = props;
  const close = () => setOpen(false);
  return (
    <div className="mt-2">
      <Button onClick={() => setOpen(true)}>
        {props.testId === 'none' ? 'Record: no imaging now' : 'Order'}
        {props.testId === 'none' ? null : <span className="sr-only"> {label}</span>}
      </Button>
      {/* A column of the table is too narrow for what is written here. */}
      <Dialog
        open={open}
        title={props.testId === 'none' ? 'No imaging now' : `Order: ${label}`}
        onClose={close}
      >
        <OrderFields {...props} onClose={close} />
      </Dialog>
    </div>
  );
}

type FieldsProps = Props & { readonly onClose: () => void };

function OrderFields({ reasonRequired, onClose, ...props }: FieldsProps): ReactElement {
  const { encounterId, testId, label, suggestedUrgency, checks } = props;
  const requestText = useRequestText(label, checks);
  // Made once per opened form: pressing twice is one order.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const form = useForm<z.input<typeof orderSchema>, unknown, z.output<typeof orderSchema>>({
    resolver,
    defaultValues: {
      testId,
      urgency: suggestedUrgency,
      reason: '',
      requestText: testId === 'none' ? '' : requestText,
      idempotencyKey,
    },
  });
  const { register, handleSubmit, setError, formState } = form;
  const draft = useFormDraft(form, `${encounterId}/order/${testId}`);
  const done = (): void => {
    draft.drop();
    onClose();
  };
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (values) => {
    if (reasonRequired && values.reason === '') {
      setError(
        'reason',
        { type: 'required', message: 'Say in one line why' },
        { shouldFocus: true },
      );
      return;
    }
    const reply = await placeOrderAction(encounterId, values).catch(unreachable);
    if (reply === null) return done();
    const message = reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not ordered';
    setError('root.server', { type: 'server', message });
  });
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={label}
      className="grid gap-4 font-normal"
    >
      <RestoredNote isRestored={draft.isRestored} />
      {errors.root?.server ? (
        <Notice kind="alarm" role="alert" title="Not ordered">
          <p>{errors.root.server.message}</p>
        </Notice>
      ) : null}
      {testId === 'none' ? null : (
        <Field id={`urgency-${testId}`} label="Urgency">
          {(control) => (
            <select {...control} {...register('urgency')} className="control">
              {Object.entries(URGENCY_WORDS).map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        id={`reason-${testId}`}
        label={reasonRequired ? 'Why, against the advice' : 'Reason (optional)'}
        error={errors.reason?.message}
      >
        {(control) => <input {...control} {...register('reason')} className="control" />}
      </Field>
      {testId === 'none' ? null : (
        <Field
          id={`request-${testId}`}
          label="Request, as it is sent"
          error={errors.requestText?.message}
        >
          {(control) => (
            <textarea {...control} {...register('requestText')} rows={8} className="control" />
          )}
        </Field>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" type="submit" disabled={isSubmitting}>
          {testId === 'none' ? 'Record' : 'Place order'}
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </form>
  );
}
