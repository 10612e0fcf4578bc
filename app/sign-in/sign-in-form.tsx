'use client';

import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type SummarisedError } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { attemptSignIn } from './attempt-sign-in';

export function SignInForm(): ReactElement {
  const [errors, setErrors] = useState<readonly SummarisedError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const message = await attemptSignIn(form);
    if (message === null) {
      // A full load: nothing of an earlier person's pages stays in memory.
      window.location.assign('/');
      return;
    }
    setPending(false);
    setErrors([{ fieldId: 'email', message }]);
    setAttempt((count) => count + 1);
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <ErrorSummary errors={errors} attempt={attempt} />
      <Field id="email" label="Email address">
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            spellCheck={false}
            maxLength={320}
            className="control"
          />
        )}
      </Field>
      <PasswordField />
      <Button kind="primary" type="submit" disabled={pending}>
        {pending ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}

function PasswordField(): ReactElement {
  const [shown, setShown] = useState(false);
  return (
    <Field id="password" label="Password">
      {(control) => (
        <div className="flex gap-2">
          <input
            {...control}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            maxLength={200}
            className="control"
          />
          <Button onClick={() => setShown(!shown)} aria-pressed={shown} aria-label="Show password">
            {shown ? 'Hide' : 'Show'}
          </Button>
        </div>
      )}
    </Field>
  );
}
