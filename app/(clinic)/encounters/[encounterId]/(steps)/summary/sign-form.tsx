'use client';

import { type ReactElement, useEffectEvent, useLayoutEffect, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type * as z from 'zod';
import {
  useSession,
  useSessionState,
} from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { hasDraft } from '@/app/(clinic)/session/form-drafts';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import type { FormProblem } from '@/app/form-reply';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type SummarisedError } from '@/components/ui/error-summary';
import { Field, FieldError } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { RedFlagToSettle } from '@/lib/encounters/red-flags-to-settle';
import type { signSchema } from '@/lib/encounters/schema';
import { signEncounterAction } from './actions';
import { noteDraftId } from './note-draft';
import { RedFlagDispositions, type SignValues } from './red-flag-dispositions';

const resolver = lazyResolver(async () => {
  const { signSchema } = await import('@/lib/encounters/schema');
  return signSchema;
});

type Props = {
  readonly encounterId: string;
  readonly encounterVersion: number;
  readonly redFlags: readonly RedFlagToSettle[];
};

/** Tick, password, and a word for each red flag that is present or was not asked. */
export function SignForm({ encounterId, encounterVersion, redFlags }: Props): ReactElement {
  const { store } = useSession();
  const form = useForm<SignValues, unknown, z.output<typeof signSchema>>({
    resolver,
    defaultValues: { password: '', redFlagDispositions: textsFor(redFlags, []), baseVersion: 0 },
    shouldFocusError: false,
  });
  const { register, handleSubmit, setError, formState } = form;
  const { errors, isSubmitting } = formState;
  const [attempt, setAttempt] = useState(0);
  useTextsOf(redFlags, form);
  const draft = useFormDraft(form, `${encounterId}/sign`, { without: ['password', 'reviewed'] });
  const saving = useSessionState((state) => state.save.kind !== 'saved');

  function show(reply: FormProblem): void {
    const message = reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not signed';
    setError('password', { type: 'server', message });
    setAttempt((count) => count + 1);
  }
  const submit = handleSubmit(
    async (values) => {
      if (store.hasUnsaved()) return show(UNSAVED);
      if (hasDraft(noteDraftId(encounterId))) return show(UNSAVED_NOTE);
      const signed = { ...values, baseVersion: encounterVersion };
      const reply = await signEncounterAction(encounterId, signed).catch(unreachable);
      if (reply !== null) return show(reply);
      draft.drop();
      // The form is gone once signed: the heading above the signature takes the focus.
      document.querySelector('h1')?.focus();
    },
    () => setAttempt((count) => count + 1),
  );

  return (
    <section aria-labelledby="sign" className="rounded border border-border p-5">
      <h2 id="sign" className="font-semibold text-lg">
        Sign
      </h2>
      <p className="mb-4 text-muted text-sm">
        Signing freezes the record. Later changes are addenda.
      </p>
      <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
        <RestoredNote isRestored={draft.isRestored} />
        <ErrorSummary errors={summary(errors)} attempt={attempt} />
        <RedFlagDispositions redFlags={redFlags} form={form} />
        <div>
          <FieldError id="reviewed-error" message={errors.reviewed?.message} />
          <label className="flex min-h-10 items-center gap-3 font-medium">
            <input id="reviewed" type="checkbox" {...register('reviewed')} className="size-5" />I
            have reviewed the record and the note
          </label>
        </div>
        <Field id="sign-password" label="Your password" error={errors.password?.message}>
          {(control) => (
            <input
              {...control}
              {...register('password')}
              type="password"
              autoComplete="current-password"
              className="control"
            />
          )}
        </Field>
        {saving ? (
          <Notice kind="caution">
            <p>Answers are still being saved. Wait for "Saved" at the top of the page.</p>
          </Notice>
        ) : null}
        <div>
          <Button kind="primary" type="submit" disabled={isSubmitting || saving}>
            {isSubmitting ? 'Signing' : 'Sign the encounter'}
          </Button>
        </div>
      </form>
    </section>
  );
}

type Texts = SignValues['redFlagDispositions'];

/** A word stays with its red flag, whichever come and go while it is written. */
function textsFor(redFlags: readonly RedFlagToSettle[], written: Texts): Texts {
  const byFinding = new Map(written.map(({ findingId, text }) => [findingId, text]));
  return redFlags.map(({ findingId }) => ({ findingId, text: byFinding.get(findingId) ?? '' }));
}

/** The lines follow the record: an answer given meanwhile settles a flag, or raises one. */
function useTextsOf(
  redFlags: readonly RedFlagToSettle[],
  { getValues, setValue }: Pick<UseFormReturn<SignValues>, 'getValues' | 'setValue'>,
): void {
  const findings = redFlags.map(({ findingId }) => findingId).join(' ');
  const follow = useEffectEvent(() => {
    const written = getValues('redFlagDispositions');
    setValue('redFlagDispositions', textsFor(redFlags, written));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list of flags is another one
  useLayoutEffect(follow, [findings]);
}

type Errors = ReturnType<typeof useForm<SignValues>>['formState']['errors'];

function summary(errors: Errors): readonly SummarisedError[] {
  const list: SummarisedError[] = [];
  const missing = (errors.redFlagDispositions ?? []) as readonly unknown[];
  const place = Array.from(missing).findIndex((one) => one !== undefined && one !== null);
  if (place >= 0) {
    list.push({ fieldId: `disposition-${place}`, message: 'Say a word for each red flag listed' });
  }
  if (errors.reviewed?.message)
    list.push({ fieldId: 'reviewed', message: errors.reviewed.message });
  if (errors.password?.message) {
    list.push({ fieldId: 'sign-password', message: errors.password.message });
  }
  return list;
}

const UNSAVED_NOTE: FormProblem = {
  message: 'The note holds text that is not saved. Save it, or give it up, and sign again',
  fields: {},
};

const UNSAVED: FormProblem = { message: 'Some answers are not saved yet', fields: {} };
