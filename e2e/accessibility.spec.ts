import { setScene } from './access/attackers';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { makeAgesUnreadable } from './people';
import { addPatient, answerTo, goToStep, livePanel, mark, saved, startEncounter } from './visit';

const KNOWLEDGE_PAGES = [
  '/evidence',
  '/evidence?q=sacroiliac',
  '/evidence/hip-osteoarthritis',
  '/evidence/hip-osteoarthritis/hip-internal-rotation',
  '/evidence/compare?first=hip-osteoarthritis&second=lumbar-spinal-stenosis',
  '/evidence/rules',
  '/evidence/rules/adolescent-hip-pain',
  '/evidence/changes',
  '/education',
  '/education/bridge',
  '/education/anatomy',
  '/help',
  '/nowhere',
];

test('no page of a visit breaks a WCAG 2.2 AA rule', async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/');
  await expectAccessible(page);
  await page.goto('/patients');
  await expectAccessible(page);
  await page.goto('/patients/new');
  await expectAccessible(page);
  await addPatient(page, {
    familyName: 'Lindqvist',
    givenName: 'Per',
    birthDate: '1959-02-11',
    sex: 'Male',
    recordNumber: 'A-1',
  });
  await expectAccessible(page);
  await startEncounter(page, ['Hip or groin', 'Low back']);
  await mark(page, 'Groin pain, right', 'Present');
  await mark(page, 'Numbness in the saddle', 'Present');
  await expectAccessible(page);
  for (const step of ['Examination', 'Orders', 'Summary']) {
    await goToStep(page, step);
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: 'Follow-up and confirmed diagnosis' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Follow-up' })).toBeVisible();
  await page.getByRole('button', { name: 'Record the confirmed diagnosis' }).click();
  await expectAccessible(page);
});

test('no page of the differential breaks a WCAG 2.2 AA rule', async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Lindqvist',
    givenName: 'Siv',
    birthDate: '1959-02-11',
    sex: 'Female',
    recordNumber: 'A-5',
  });
  await startEncounter(page, ['Hip or groin', 'Low back']);
  await mark(page, 'Groin pain, right', 'Present');
  await goToStep(page, 'Differential');
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /^Rule in or out/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Rule in or rule out' })).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await page
    .getByRole('link', { name: /^Compare/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'What separates them' })).toBeVisible();
  await expectAccessible(page);
});

test('no page of the knowledge breaks a WCAG 2.2 AA rule', async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  for (const path of KNOWLEDGE_PAGES) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test('no page of a record on paper, and none of the overseers, breaks a WCAG 2.2 AA rule', async ({
  application,
  browser,
}) => {
  const { target, cookies } = await setScene(application);
  const encounter = `/encounters/${target.encounterId}`;
  const pages = [
    ['owner', '/'],
    ['owner', `/patients/${target.patientId}`],
    ['owner', `${encounter}/print`],
    ['owner', `${encounter}/handout`],
    ['owner', `${encounter}/request/${target.orderId}`],
    ['owner', `${encounter}/orders`],
    ['owner', `${encounter}/follow-up`],
    ['owner', '/audit'],
    ['administrator', '/audit'],
    ['administrator', '/evidence/reports'],
  ] as const;
  for (const [visitor, path] of pages) {
    const context = await browser.newContext({
      baseURL: application.origin,
      extraHTTPHeaders: { cookie: cookies[visitor] },
    });
    const page = await context.newPage();
    await page.goto(path);
    await expectAccessible(page);
    await context.close();
  }
});

test('no state of the differential breaks a WCAG 2.2 AA rule', async ({
  page,
  application,
  clinician,
}) => {
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Nyström',
    givenName: 'Eva',
    birthDate: '1957-03-02',
    sex: 'Female',
    recordNumber: 'A-4',
  });
  await startEncounter(page, ['Hip or groin']);

  await test.step('Given the ranking waits for an impression', async () => {
    await livePanel(page).getByText('Options').click();
    await livePanel(page).getByLabel('My impression first').check();
    await expect(livePanel(page).getByLabel('First impression', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await goToStep(page, 'Differential');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'None yet' }).click();
    await expect(page.getByRole('heading', { name: 'Ranking' })).toBeVisible();
  });

  await test.step('Given own candidates, one of them dismissed without a word', async () => {
    await page.getByRole('button', { name: /^Start from the first/ }).click();
    await page.getByLabel('Dismissed because').first().selectOption({ label: 'Other' });
    await page.getByRole('button', { name: 'Save your view' }).click();
    await expect(page.getByText('Say why in 10 letters or more')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('Given the panel as an open sheet on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await livePanel(page)
      .getByRole('button', { name: /in 100/ })
      .click();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('Given no ranking can be computed', async () => {
    await makeAgesUnreadable(application, clinician.clinicId);
    await goToStep(page, 'History');
    await mark(page, 'Groin pain, right', 'Present');
    await goToStep(page, 'Differential');
    await expect(page.getByText('Ranking unavailable').first()).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('Decision support: red-flag rules only');
    await expectAccessible(page);
  });
});

test('nothing needs sideways scrolling on a phone', async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Featherstonehaugh-Cholmondeley',
    givenName: 'Maximiliana',
    birthDate: '1971-12-30',
    sex: 'Female',
    recordNumber: 'A-2',
  });
  await startEncounter(page, ['Hip or groin']);
  for (const step of ['Examination', 'Differential', 'Orders', 'Summary', 'History']) {
    await goToStep(page, step);

    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, step).toBe(0);
  }
});

test('an answer can be given with the keyboard alone', async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Key',
    givenName: 'Board',
    birthDate: '1990-01-02',
    sex: 'Male',
    recordNumber: 'A-3',
  });
  await startEncounter(page, ['Hip or groin']);
  const group = await answerTo(page, 'Groin pain, right');
  await group.getByRole('radio', { name: 'Not tested', exact: true }).focus();

  await page.keyboard.press('p');

  await expect(group.getByRole('radio', { name: 'Present', exact: true })).toBeChecked();
  await saved(page);
  await page.reload();
  await answerTo(page, 'Groin pain, right');
  await expect(group.getByRole('radio', { name: 'Present', exact: true })).toBeChecked();
});
