'use client';

import { type FormEvent, type ReactElement, useState } from 'react';
import { attemptSignIn } from '@/app/sign-in/attempt-sign-in';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { fetchDeviceKey } from './device-key';
import { noteSignedIn } from './session-contact';

type Props = { readonly name: string; readonly scope: string };

/** In place of the page until the same person is back; the page beneath keeps all that was typed. */
export function SignInAgain({ name, scope }: Props): ReactElement {
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const message = (await attemptSignIn(form)) ?? (await goOn(scope));
    setPending(false);
    setProblem(message);
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <p>
        {name}, your session has ended. What you entered is still here, and is saved once you are
        signed in again.
      </p>
      {problem ? (
        <Notice kind="alarm" role="alert">
          <p>{problem}</p>
        </Notice>
      ) : null}
      <Field id="again-email" label="Email address">
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            className="control"
          />
        )}
      </Field>
      <Field id="again-password" label="Password">
        {(control) => (
          <input
            {...control}
            name="password"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            className="control"
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <Button kind="primary" type="submit" disabled={isPending}>
          {isPending ? 'Signing in' : 'Sign in and go on'}
        </Button>
        <a href="/sign-in" className="link">
          I am somebody else
        </a>
      </div>
    </form>
  );
}

/** null when it is the same person; anybody else begins on a page of their own. */
async function goOn(scope: string): Promise<string | null> {
  const signedIn = await fetchDeviceKey();
  if (signedIn === null || signedIn === 'signed-out') {
    return 'You could not be signed in. Try again';
  }
  if (signedIn.scope !== scope) {
    window.location.assign('/');
    return 'Somebody else is signed in now. Nothing of the page before is sent or shown';
  }
  noteSignedIn();
  return null;
}
