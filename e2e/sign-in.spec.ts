import { expect, test } from './fixtures';
import { makeClinic, makePerson, PASSWORD } from './people';

test('a wrong password and an unknown person are answered alike', async ({ page, application }) => {
  const { email } = await makePerson(application, 'clinician', await makeClinic(application));

  const messages: (string | null)[] = [];
  for (const address of [email, `nobody-${email}`]) {
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill(address);
    await page.getByLabel('Password', { exact: true }).fill('not the password at all');
    await page.getByRole('button', { name: 'Sign in' }).click();
    messages.push(await page.getByRole('alert').first().textContent());
  }

  expect(messages[0]).toBe(messages[1]);
  expect(page.url()).not.toContain(email);
});

test('signing out ends the session for every copy of its cookie', async ({
  page,
  application,
  context,
}) => {
  const person = await makePerson(application, 'clinician', await makeClinic(application));
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
  const stolen = await context.cookies();

  await page.getByText('Dr clinician').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await context.clearCookies();
  await context.addCookies(stolen);
  await page.goto('/');

  await expect(page).toHaveURL(/\/sign-in/);
});

test('guessing is stopped after a few tries, and the right password no longer helps there', async ({
  application,
}) => {
  const { email } = await makePerson(application, 'clinician', await makeClinic(application));

  const outcomes: string[] = [];
  for (let guess = 0; guess < 12; guess += 1)
    outcomes.push(await attempt(`wrong password ${guess}`));
  outcomes.push(await attempt(PASSWORD));

  expect(outcomes.slice(0, 8).every((outcome) => outcome.includes('CredentialsSignin'))).toBe(true);
  expect(outcomes.slice(8).every((outcome) => outcome.includes('throttled'))).toBe(true);

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
