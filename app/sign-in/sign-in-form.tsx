'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type SummarisedError } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';

/** Never says which of the two was wrong, nor whether the account exists. */
const WRONG: SummarisedError = {
  fieldId: 'email',
  message: 'The email address or the password is not right',
};
const TOO_MANY: SummarisedError = {
  fieldId: 'email',
  message: 'Too many attempts. Wait a few minutes, then try again',
};
const UNAVAILABLE: SummarisedError = {
  fieldId: 'email',
  message: 'Nobody can sign in just now. Wait a minute, then try again',
};
const UNREACHABLE: SummarisedError = {
  fieldId: 'email',
  message: 'The server cannot be reached. Check the connection and try again',
};

export function SignInForm(): ReactElement {
  const [errors, setErrors] = useState<readonly SummarisedError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const problem = await attemptSignIn(form);
    if (problem === null) return;
    setPending(false);
    setErrors([problem]);
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

/** null when signed in; the browser then loads the start page. */
async function attemptSignIn(form: FormData): Promise<SummarisedError | null> {
  const reply = await signIn('credentials', {
    redirect: false,
    email: String(form.get('email') ?? ''),
    password: String(form.get('password') ?? ''),
  }).catch(() => null);
  if (!reply) return UNREACHABLE;
  if (reply.ok && !reply.error) {
    // A full load: nothing of an earlier person's pages stays in memory.
    window.location.assign('/');
    return null;
  }
  if (reply.error?.startsWith('unavailable')) return UNAVAILABLE;
  return reply.status === 429 || reply.error?.startsWith('throttled') ? TOO_MANY : WRONG;
}
