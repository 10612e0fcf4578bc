import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { makeAgesUnreadable } from './people';
import { addPatient, goToStep, livePanel, mark, measure, startEncounter } from './visit';

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Ferreira',
    givenName: 'Inês',
    birthDate: '1957-03-02',
    sex: 'Female',
    recordNumber: 'D-1',
  });
});

test('my impression first: the ranking waits, what must not be missed does not', async ({
  page,
}) => {
  await startEncounter(page, ['Hip or groin']);

  await test.step('Given a clinician who wants to think before the ranking speaks', async () => {
    await livePanel(page).getByText('Options').click();
    await livePanel(page).getByLabel('My impression first').check();
  });

  await test.step('Then the panel and the page of the differential hide the ranking', async () => {
    await expect(livePanel(page).getByRole('list', { name: 'Most likely' })).toHaveCount(0);
    await mark(page, 'Groin pain, right', 'Present');
    await page.reload();
    await expect(livePanel(page).getByRole('list', { name: 'Most likely' })).toHaveCount(0);
    await goToStep(page, 'Differential');
    await expect(page.getByRole('heading', { name: 'Ranking' })).toHaveCount(0);
  });

  await test.step('but what must not be missed stays, and so does a red flag that fires', async () => {
    await expect(page.getByRole('region', { name: 'Must not miss' })).toBeVisible();
    await goToStep(page, 'History');
    await mark(page, 'Numbness in the saddle', 'Present');
    await mark(page, 'New difficulty passing urine', 'Present');
    const strip = page.getByRole('region', { name: 'Red flags and saving' });
    await expect(strip).toContainText(/suspect cauda equina syndrome/);
    await expect(livePanel(page)).toContainText(/Cauda equina syndrome: flagged by rule/);
    await expect(livePanel(page).getByRole('list', { name: 'Most likely' })).toHaveCount(0);
  });

  await test.step('When half a name is given, it is not taken', async () => {
    await goToStep(page, 'Differential');
    await recordImpression(page, 'hip osteo', 'Possible');
    await expect(page.getByRole('alert').filter({ hasText: 'Not recorded' })).toBeVisible();
  });

  await test.step('When the impression is recorded, the ranking is shown with it', async () => {
    await recordImpression(page, 'Hip osteoarthritis', 'Possible');
    await expect(page.getByRole('heading', { name: 'Ranking' })).toBeVisible();
    const impression = page.getByRole('region', { name: 'First impression' });
    await expect(impression).toContainText('Hip osteoarthritis, possible');
    await expect(impression).toContainText('with 3 answers recorded');
    await expect(impression).toContainText(/The ranking now: number \d+, \S+ in 100/);
    await expect(livePanel(page).getByRole('list', { name: 'Most likely' })).toBeVisible();
  });

  await test.step('and it stands in the note that is signed', async () => {
    await goToStep(page, 'Summary');
    await expect(page.getByLabel('Text of the note')).toHaveValue(
      /First impression, before the ranking was shown: Hip osteoarthritis \(possible\)/,
    );
  });
});

test('own candidates: any condition, in my order, dismissed with a reason, beside the ranking', async ({
  page,
}) => {
  await startEncounter(page, ['Hip or groin']);
  await mark(page, 'Groin pain, right', 'Present');
  await goToStep(page, 'Differential');
  const view = page.getByRole('region', { name: 'Your view' });
  const mine = view.getByRole('list', { name: 'Your candidates' }).locator(':scope > li');

  await test.step('Given two candidates added by name, one of them by another name of it', async () => {
    await view.getByLabel('Add a candidate').fill('Hip osteoarthritis');
    await view.getByRole('button', { name: 'Add', exact: true }).click();
    await view.getByLabel('Add a candidate').fill('Sports hernia');
    await view.getByLabel('Add a candidate').press('Enter');
    await expect(mine).toHaveCount(2);
    await expect(mine.first()).toContainText(/Here number 1 of the ranking, \d+ in 100/);
  });

  await test.step('When the second is moved up, by the keyboard', async () => {
    const up = mine.nth(1).getByRole('button', { name: /^Move .+ up$/ });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(mine.nth(1)).toContainText('Hip osteoarthritis');
  });

  await test.step('and one of the ranking is dismissed for another reason', async () => {
    const ranking = page.getByRole('region', { name: 'Ranking' });
    await ranking
      .getByRole('button', { name: 'Dismiss Greater trochanteric pain syndrome' })
      .click();
    const reason = mine.nth(2).getByLabel('Dismissed because');
    await expect(reason).toBeFocused();
    await reason.selectOption({ label: 'Other' });
    await view.getByRole('button', { name: 'Save your view' }).click();
    await expect(mine.nth(2)).toContainText('Say why in 10 letters or more');
    await mine
      .nth(2)
      .getByLabel(/^Why, in 10 letters/)
      .fill('No pain over the trochanter');
  });

  await test.step('Then the list is kept in its order, and the ranking keeps its own', async () => {
    await view.getByLabel('Working diagnosis').selectOption({ label: 'Hip osteoarthritis' });
    await view.getByLabel('How sure').selectOption({ label: 'Probable' });
    await view.getByRole('button', { name: 'Save your view' }).click();
    await expect(view.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(mine).toHaveCount(3);
    await expect(mine.nth(1)).toContainText('Hip osteoarthritis');
    const ranking = page.getByRole('region', { name: 'Ranking' });
    await expect(ranking.getByRole('heading', { level: 3 }).first()).toHaveText(
      '1. Hip osteoarthritis',
    );
    await expect(ranking).toContainText('You dismissed it: Other');
  });
});

test('the panel: from the first screen, with changes, and to the next finding with the focus', async ({
  page,
}) => {
  await startEncounter(page, ['Hip or groin']);
  const panel = livePanel(page);

  await test.step('Given nothing is answered, it says what it rests on', async () => {
    await expect(panel).toContainText('From age, sex, setting and region only.');
    await expect(
      panel.getByRole('list', { name: 'Most likely' }).getByRole('listitem'),
    ).toHaveCount(5);
    await expect(panel).toContainText(/History0 of \d+ answered/);
  });

  await test.step('When a finding is answered, it says which one changed what', async () => {
    await mark(page, 'Groin pain, right', 'Present');
    await expect(panel).toContainText('Changes after Groin pain, right');
    await expect(panel.getByText(/^(up|down) \d+/).first()).toBeVisible();
  });

  await test.step('and a next finding leads to its row, focus and all', async () => {
    const next = panel
      .getByRole('heading', { name: 'Ask or examine next' })
      .locator('..')
      .getByRole('link');
    for (const link of await next.all()) {
      const target = (await link.getAttribute('href'))?.split('#')[1] ?? '';
      await link.click();
      await expect(page.locator(`#${target} input:focus`)).toHaveCount(1);
      await link.click();
      await expect(page.locator(`#${target} input:focus`)).toHaveCount(1);
    }
  });
});

test('the panel on a phone: a sheet that opens by key, closes by Escape and never covers its target', async ({
  page,
}) => {
  await startEncounter(page, ['Hip or groin']);
  await page.setViewportSize({ width: 390, height: 844 });
  const peek = livePanel(page).getByRole('button', { name: /in 100/ });

  await test.step('Given the peek line, 56 px high', async () => {
    expect((await peek.boundingBox())?.height).toBeGreaterThanOrEqual(56);
    await expect(peek).toHaveAttribute('aria-expanded', 'false');
  });

  await test.step('When it is opened by the keyboard and closed by Escape, the focus is back', async () => {
    await peek.focus();
    await page.keyboard.press('Enter');
    await expect(livePanel(page).getByRole('list', { name: 'Most likely' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(peek).toHaveAttribute('aria-expanded', 'false');
    await expect(peek).toBeFocused();
  });

  await test.step('Then a link in it closes it and goes where it leads', async () => {
    await peek.click();
    await livePanel(page).getByRole('link', { name: 'What is still to ask' }).click();
    await expect(page).toHaveURL(/\/differential#must-not-miss$/);
    await expect(peek).toHaveAttribute('aria-expanded', 'false');
  });
});

test('every number leads to where it comes from', async ({ page }) => {
  await startEncounter(page, ['Hip or groin', 'Low back']);
  await mark(page, 'Groin pain, right', 'Present');
  await goToStep(page, 'Differential');
  const ranking = page.getByRole('region', { name: 'Ranking' });
  const first = ranking.getByRole('listitem').first();

  await test.step('Given the links of prior, ratio, width, threshold and rule', async () => {
    await expect(first.getByRole('link', { name: /in 100 before any answer$/ })).toBeVisible();
    const reasons = first.getByRole('region', { name: /^Reasons for/ }).getByRole('row');
    for (const row of (await reasons.all()).slice(1))
      await expect(row.getByRole('link')).toHaveCount(1);
    await expect(page.getByRole('link', { name: /^act at .+ or more$/ }).first()).toBeVisible();
  });

  await test.step('Then none of the ways to the evidence is lost', async () => {
    const links = await page
      .locator('main a[href^="/evidence"]')
      .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))]);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const response = await page.request.get(path);
      expect(response.status(), link).toBe(200);
      if (anchor) expect(await response.text(), link).toContain(`id="${anchor}"`);
    }
  });
});

test('a ranking that cannot be computed: the entries are safe, red flags still fire', async ({
  page,
  application,
  clinician,
}) => {
  await startEncounter(page, ['Low back']);

  await test.step('Given a record with an age that no knowledge covers', async () => {
    await makeAgesUnreadable(application, clinician.clinicId);
  });

  await test.step('When answers are recorded, they are saved and it is said what is missing', async () => {
    await mark(page, 'Numbness in the saddle', 'Present');
    await mark(page, 'New difficulty passing urine', 'Present');
    await expect(livePanel(page)).toContainText('Ranking unavailable, your entries are safe');
    await expect(livePanel(page).getByRole('list', { name: 'Most likely' })).toHaveCount(0);
  });

  await test.step('Then the red-flag rule fires all the same, here and on every page', async () => {
    const strip = page.getByRole('region', { name: 'Red flags and saving' });
    await expect(strip).toContainText(/Emergency, now: suspect cauda equina syndrome/);
    await goToStep(page, 'Differential');
    await expect(page.getByRole('region', { name: 'Must not miss' })).toContainText(
      /Cauda equina syndrome.*Flagged by rule; the ranking is unavailable/,
    );
    await goToStep(page, 'History');
    await expect(strip).toContainText('2 present');
  });

  await test.step('and the worklist still lists the record', async () => {
    await page.goto('/');
    await expect(page.getByRole('row', { name: /FERREIRA, Inês/ })).toContainText('1 red flag');
  });
});

test('answers that measure the same thing are one step, and the steps say which way they point', async ({
  page,
}) => {
  await startEncounter(page, ['Hip or groin']);
  await mark(page, 'Groin pain, right', 'Absent');
  await goToStep(page, 'Examination');
  await measure(page, 'Hip internal rotation, right, degrees', 8);
  await measure(page, 'Hip flexion, right, degrees', 80);
  await goToStep(page, 'Differential');

  const steps = page.getByRole('img', { name: /^Hip osteoarthritis: from .+ before any answer/ });
  await expect(steps).toContainText(
    /Loss of hip movement, 2 answers as one step: Hip flexion, right 80 degrees; Hip internal rotation, right 8 degrees; for, odds x/,
  );
  await expect(steps).toContainText(/Groin pain, right: absent; against, odds x0/);
  await expect(page.getByRole('region', { name: 'Reasons for Hip osteoarthritis' })).toContainText(
    /2nd of its group \(Loss of hip movement\)/,
  );
});

async function recordImpression(page: Page, name: string, certainty: string): Promise<void> {
  await page.getByLabel('First impression', { exact: true }).fill(name);
  await page.getByRole('radio', { name: certainty, exact: true }).check();
  await page.getByRole('button', { name: 'Record and show the ranking' }).click();
}
