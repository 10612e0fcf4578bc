// A clinician looks a number up and doubts it; the administrator answers.
import { expect, test } from './fixtures';
import { makePerson, signInAs } from './people';

test('a number is found by words and facets, and its page says where it comes from and where it goes', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/evidence');
  await page.getByLabel('Finding, test or condition').fill('hip osteoarthritis internal rotation');
  await page.getByLabel('Kind of finding').selectOption('Range of motion');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/section=range-of-motion/);

  await page.getByRole('link', { name: 'Hip internal rotation', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Hip internal rotation in hip osteoarthritis',
  );
  const forest = page.getByRole('region', { name: 'Likelihood ratios of all studies' });
  await expect(forest.getByRole('row', { name: /Metcalfe.*In use/ })).toContainText('3.1');
  await expect(page.getByRole('region', { name: 'Studies', exact: true })).toContainText(
    'Reference standard',
  );
  await expect(page.getByRole('region', { name: /Where this number/ })).toContainText(
    'Group of overlapping findings',
  );
  const attributes = page.getByRole('region', { name: 'Source attributes' });
  await expect(attributes.getByRole('term')).toHaveCount(13);
});

test('a rule has a page that says when it fires, what to do and what it rests on', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/evidence');
  await page.getByRole('link', { name: 'Rules', exact: true }).click();
  await page
    .getByRole('region', { name: 'Red-flag rules' })
    .getByRole('link', { name: /saddle/i })
    .first()
    .click();

  await expect(page.getByRole('region', { name: 'It fires when' })).toContainText(/: present/);
  await expect(page.getByRole('region', { name: 'What to do' })).toContainText('Emergency, now');
  await expect(
    page.getByRole('region', { name: 'Source attributes' }).getByRole('term'),
  ).toHaveCount(13);

  await page.goto('/evidence/rules/adolescent-hip-pain');
  await expect(page.getByRole('region', { name: 'It applies when' })).toContainText(
    'Age: under 18 years',
  );
  await expect(page.getByRole('region', { name: 'Ratings of this scenario' })).toContainText(
    'Usually appropriate',
  );
});

test('a search without a match says so and can be cleared', async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/evidence?q=zzzz&region=nowhere');

  await expect(page.getByRole('status')).toHaveText(/No match/);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page.getByRole('region', { name: 'Conditions' })).toBeVisible();
});

test('a report reaches the administrator of the clinic, who answers it', async ({
  page,
  clinician,
  application,
  context,
}) => {
  await page.goto('/evidence/hip-osteoarthritis/hip-internal-rotation');
  const form = page.getByRole('region', { name: 'Report a problem with this entry' });
  await form.getByRole('button', { name: 'Send report' }).click();
  await expect(form).toContainText('Say what is wrong');
  await form.getByLabel('What is wrong or missing?').fill('The table prints another figure.');
  await form.getByRole('button', { name: 'Send report' }).click();
  await expect(form.getByRole('status')).toContainText('administrator');

  await context.clearCookies();
  await signInAs(
    context,
    application,
    await makePerson(application, 'administrator', clinician.clinicId),
  );
  await page.goto('/evidence');
  await page.getByRole('link', { name: 'Reported problems' }).click();
  await expect(page.getByRole('main')).toContainText('The table prints another figure.');
  await page.getByLabel('What became of it').fill('Corrected in the next release.');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await expect(page.getByRole('main')).toContainText(': Corrected in the next release.');
  await expect(page.getByLabel('What became of it')).toHaveCount(0);
});

test('any two conditions stand side by side with what separates them', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/evidence/compare');
  await page.getByLabel('First').selectOption('Hip osteoarthritis');
  await page.getByLabel('Second').selectOption('Lumbar spinal stenosis');
  await page.getByRole('button', { name: 'Compare' }).click();

  const first = page.getByRole('region', { name: 'Speaks for Hip osteoarthritis' }).first();
  const second = page.getByRole('region', { name: 'Speaks for Lumbar spinal stenosis' }).first();
  await expect(first).toContainText('internal rotation');
  await expect(second.getByRole('row')).not.toHaveCount(0);
  await expect(page.getByRole('row', { name: /^Causes/ })).not.toContainText('None held');
});

test('what changed since an earlier release is listed by folder, with the values', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/evidence/changes');

  await expect(page.getByRole('status')).toHaveText(/[1-9]\d* files differ/);
  const folder = page
    .getByRole('group')
    .filter({ has: page.getByRole('heading', { name: 'evidence/hip-osteoarthritis' }) });
  await folder.locator('summary').click();
  await expect(folder.getByRole('columnheader', { name: 'Before' })).toBeVisible();
});
