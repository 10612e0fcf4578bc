import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { makeClinic, makePerson, PASSWORD } from './people';

test('a wrong password and an unknown person are answered alike', async ({ page, application }) => {
  const { email } = await makePerson(application, 'clinician', await makeClinic(application));

  const messages: (string | null)[] = [];
  for (const [who, address] of [
    ['a clinician', email],
    ['nobody of the clinic', `nobody-${email}`],
  ] as const) {
    await test.step(`When ${who} signs in with a wrong password`, async () => {
      await page.goto('/sign-in');
      await expectAccessible(page);
      await page.getByLabel('Email address').fill(address);
      await page.getByLabel('Password', { exact: true }).fill('not the password at all');
      await page.getByRole('button', { name: 'Sign in' }).click();
      messages.push(await page.getByRole('alert').first().textContent());
      await expectAccessible(page);
    });
  }
  await test.step('Then both are told the same, and no address holds a name', () => {
    expect(messages[0]).toBe(messages[1]);
    expect(page.url()).not.toContain(email);
  });
});

test('without a connection sign-in says so, and stays on its page', async ({ page, context }) => {
  await test.step('Given the page of sign-in is open and the connection is cut', async () => {
    await page.goto('/sign-in');
    await context.setOffline(true);
  });
  await test.step('When somebody signs in', async () => {
    await page.getByLabel('Email address').fill('somebody@example.org');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
  });
  await test.step('Then the page says why it cannot be done, and stays', async () => {
    await expect(page.getByRole('alert').first()).toContainText(
      'Cannot sign in without a connection',
    );
    await expect(page).toHaveURL(/\/sign-in$/);
  });
});

test('signing out ends the session for every copy of its cookie', async ({
  page,
  application,
  context,
}) => {
  const person = await makePerson(application, 'clinician', await makeClinic(application));
  await test.step('Given a clinician who is signed in', async () => {
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
  });
  const stolen = await context.cookies();
  await test.step('When the clinician signs out', async () => {
    await page.getByText('Dr clinician').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
  });
  await test.step('Then a copy of the cookie opens nothing', async () => {
    await context.clearCookies();
    await context.addCookies(stolen);
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test('guessing is stopped after a few tries, and the right password no longer helps there', async ({
  application,
}) => {
  const { email } = await makePerson(application, 'clinician', await makeClinic(application));

  const outcomes: string[] = [];
  await test.step('When twelve passwords are guessed, and then the right one is given', async () => {
    for (let guess = 0; guess < 12; guess += 1)
      outcomes.push(await attempt(`wrong password ${guess}`));
    outcomes.push(await attempt(PASSWORD));
  });
  await test.step('Then eight were answered, and all after them were refused', () => {
    const answered = outcomes.slice(0, 8);
    expect(answered.every((outcome) => outcome.includes('CredentialsSignin'))).toBe(true);
    expect(outcomes.slice(8).every((outcome) => outcome.includes('throttled'))).toBe(true);
  });

  async function attempt(password: string): Promise<string> {
    const { token, cookie } = await csrf();
    const response = await fetch(`${application.origin}/api/auth/callback/credentials`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: application.origin,
        'x-forwarded-for': '203.0.113.7',
        cookie,
      },
      body: new URLSearchParams({ csrfToken: token, email, password, json: 'true' }),
    });
    return `${response.headers.get('location') ?? ''}${await response.text()}`;
  }

  async function csrf(): Promise<{ token: string; cookie: string }> {
    const response = await fetch(`${application.origin}/api/auth/csrf`);
    const body: unknown = await response.json();
    const token =
      typeof body === 'object' && body !== null && 'csrfToken' in body
        ? String(body.csrfToken)
        : '';
    return {
      token,
      cookie: response.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    };
  }
});
