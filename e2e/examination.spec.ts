// The examination as it is done at the couch: what must not be done is said before it is done, numbers stand against
// their reference, and published clusters fill themselves.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  addPatient,
  answerTo,
  choose,
  goToStep,
  mark,
  measure,
  saved,
  startEncounter,
} from './visit';

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Haugen',
    givenName: 'Tuva',
    birthDate: '1948-03-09',
    sex: 'Female',
    recordNumber: 'X-1',
  });
  await startEncounter(page, ['Hip or groin', 'Low back']);
});

test('a manoeuvre that would harm is struck out with its reason, and can be recorded if it was done', async ({
  page,
}) => {
  await test.step('Given a patient who cannot bear weight', async () => {
    await mark(page, 'Unable to bear weight', 'Present');
    await goToStep(page, 'Examination');
  });

  await test.step('Then FADIR is not offered, and says why and on what answer', async () => {
    await expect(row(page, 'fadir')).toContainText('Do not do this now.');
    await expect(row(page, 'fadir')).toContainText(/Recorded: .*bear weight/i);
    await expect(row(page, 'fadir').getByRole('radio')).toHaveCount(0);
  });

  await test.step('When it was done before all the same', async () => {
    await doneAllTheSame(page, 'right').click();
    await page
      .getByRole('group', { name: 'FADIR reproduces groin pain, right', exact: true })
      .getByRole('radio', { name: 'Present', exact: true })
      .check();
    await saved(page);
  });

  await test.step('Then it is recorded like any other', async () => {
    await page.reload();
    await expect(
      page
        .getByRole('group', { name: 'FADIR reproduces groin pain, right', exact: true })
        .getByRole('radio', { name: 'Present', exact: true }),
    ).toBeChecked();
  });

  await test.step('and the left side, which was not examined, stays struck out', async () => {
    await expect(row(page, 'fadir')).toContainText('Do not do this now.');
    await expect(doneAllTheSame(page, 'right')).toHaveCount(0);
    await expect(doneAllTheSame(page, 'left')).toBeVisible();
  });

  await test.step('also when the left could not be tested', async () => {
    await doneAllTheSame(page, 'left').click();
    await page
      .getByRole('group', { name: 'FADIR reproduces groin pain, left', exact: true })
      .getByRole('radio', { name: 'Could not test', exact: true })
      .check();
    await saved(page);
    await page.reload();
    await expect(row(page, 'fadir')).toContainText('Do not do this now.');
    await expect(doneAllTheSame(page, 'left')).toBeVisible();
  });

  await test.step('When she can bear weight after all', async () => {
    await goToStep(page, 'History');
    await mark(page, 'Unable to bear weight', 'Absent');
    await goToStep(page, 'Examination');
  });

  await test.step('Then nothing is struck out any more', async () => {
    await expect(page.getByText('Do not do this now.')).toHaveCount(0);
  });
});

test('a cluster fills itself, speaks when enough is answered, and leads to its source', async ({
  page,
}) => {
  await goToStep(page, 'Examination');
  const clusters = page.getByRole('region', { name: 'Clusters and rules' });

  await test.step('One of five is not enough', async () => {
    await mark(page, 'Thigh thrust, right', 'Present');
    await expect(sacroiliac(clusters)).toContainText('1 of 5 answered, 1 positive');
    await expect(sacroiliac(clusters)).toContainText('Speaks from 3 answers on');
    await expect(sacroiliac(clusters)).toContainText('Not answered:');
  });

  await test.step('Three positives speak, with the ratio of the publication', async () => {
    await mark(page, 'Sacroiliac compression, right', 'Present');
    await mark(page, 'Sacroiliac distraction, right', 'Present');
    await expect(sacroiliac(clusters)).toContainText('3 of 5 answered, 3 positive');
    await expect(sacroiliac(clusters)).toContainText(
      'Speaks for sacroiliac joint dysfunction: likelihood ratio 2.13',
    );
  });

  await test.step('and the source is one step away', async () => {
    await sacroiliac(clusters)
      .getByRole('link', { name: /^Source/ })
      .click();
    await expect(page.getByRole('main')).toContainText('Sacroiliac provocation cluster');
  });
});

test('a measured movement stands against its reference, and the sides against each other', async ({
  page,
}) => {
  await goToStep(page, 'Examination');

  await measure(page, 'Hip internal rotation, right, degrees', 10);
  await measure(page, 'Hip internal rotation, left, degrees', 30);

  await expect(row(page, 'hip-internal-rotation')).toContainText('19.6 below the lowest mean');
  await expect(row(page, 'hip-internal-rotation')).toContainText('Near the means by position');
  await expect(row(page, 'hip-internal-rotation')).toContainText(
    'Right and left differ by 20 degrees',
  );
});

test('how it was measured is kept: position and tool, the grade of a reflex, four plus', async ({
  page,
}) => {
  await goToStep(page, 'Examination');

  await test.step('When rotation is measured prone with a goniometer, right and then left', async () => {
    await measure(page, 'Hip internal rotation, right, degrees', 10);
    await detail(page, 'hip-internal-rotation', /^Position/).selectOption('prone');
    await expect(row(page, 'hip-internal-rotation')).toContainText('25.2 below the mean for prone');
    await detail(page, 'hip-internal-rotation', /^Measured with/).selectOption('goniometer');
    await page.getByLabel('Pain on it: Hip internal rotation, right').selectOption('yes');
    await measure(page, 'Hip internal rotation, left, degrees', 30);
  });

  await test.step('and the next movement is taken with the same tool, in a position of its own', async () => {
    await measure(page, 'Hip flexion, right, degrees', 95);
    await expect(detail(page, 'hip-flexion', /^Measured with/)).toHaveValue('goniometer');
    await expect(detail(page, 'hip-flexion', /^Position/)).toHaveValue('');
  });

  await test.step('and a brisk reflex and a strength of four plus are recorded', async () => {
    await answerTo(page, 'Ankle reflex reduced or absent, right');
    await page
      .getByLabel('Grade: Ankle reflex reduced or absent, right')
      .selectOption({ label: '3, brisk' });
    await choose(page, 'Knee extension strength, right', '4');
    await page.getByLabel('Plus or minus: Knee extension strength, right').selectOption('plus');
  });

  await test.step('and how far the back bends, and how a dermatome feels', async () => {
    await mark(page, 'Lumbar flexion limited or painful', 'Present');
    await page.getByLabel('Degrees: Lumbar flexion limited or painful').fill('40');
    await page
      .getByLabel('Measured with: Lumbar flexion limited or painful')
      .selectOption('inclinometer');
    await mark(page, 'Sensory loss in L5, right', 'Present');
    await page.getByLabel('Sensation: Sensory loss in L5, right').selectOption('increased');
    await saved(page);
  });

  await test.step('Then the row agrees, and the note says it as it was found', async () => {
    const reflex = page.getByRole('group', {
      name: 'Ankle reflex reduced or absent, right',
      exact: true,
    });
    await expect(reflex.getByRole('radio', { name: 'Absent', exact: true })).toBeChecked();
    await goToStep(page, 'Summary');
    const note = page.getByLabel('Text of the note');
    await expect(note).toHaveValue(
      /left 30 degrees \(prone, goniometer\), right 10 degrees \(prone, goniometer, painful\)/,
    );
    await expect(note).toHaveValue(/Hip flexion: right 95 degrees \(goniometer\)/);
    await expect(note).toHaveValue(/absent \(grade 3, brisk\) on the right/);
    await expect(note).toHaveValue(/right MRC grade 4\+/);
    await expect(note).toHaveValue(/present \(40 degrees, inclinometer\)/);
    await expect(note).toHaveValue(/present \(sensation increased\) on the right/);
  });
});

test('strength: what could not be tested is said, and the rest is recorded together once each was tested', async ({
  page,
}) => {
  await goToStep(page, 'Examination');

  await test.step('When one muscle could not be tested, by its key, and one is weak', async () => {
    const group = await answerTo(page, 'Knee extension strength, right');
    await group.getByRole('radio', { name: 'Not tested', exact: true }).focus();
    await page.keyboard.press('u');
    await saved(page);
    await expect(group.getByRole('radio', { name: 'Could not test', exact: true })).toBeChecked();
    await choose(page, 'Knee extension strength, left', '4');
  });

  await test.step('and the others are all full', async () => {
    await page.getByRole('button', { name: 'Strength 5 of 5 on both sides, each tested' }).click();
    const asked = page.getByRole('dialog', { name: 'You tested all 10 of these?' });
    await expect(asked).not.toContainText('Knee extension strength');
    await asked.getByRole('button', { name: 'Yes, I tested all 10' }).click();
    await saved(page);
  });

  await test.step('Then the note says both, and marks what was recorded together', async () => {
    await goToStep(page, 'Summary');
    const note = page.getByLabel('Text of the note');
    await expect(note).toHaveValue(/Hip flexion strength: left MRC grade 5\*, right MRC grade 5\*/);
    await expect(note).toHaveValue(/Recorded together as full strength, each tested/);
    await expect(note).toHaveValue(/Knee extension strength: left MRC grade 4\./);
    await expect(note).toHaveValue(/Could not be tested: .*Knee extension strength \(right\)/);
  });
});

test('a point of the dermatome map and its row are one answer', async ({ page }) => {
  await goToStep(page, 'Examination');
  const point = page.locator('[data-point="L5/right"]');

  await point.click();
  await saved(page);
  await mark(page, 'Sensory loss in L4, right', 'Absent');

  await expect(point).toHaveAttribute('data-state', 'present');
  await expect(page.locator('[data-point="L4/right"]')).toHaveAttribute('data-state', 'absent');
  await expect(
    page
      .getByRole('group', { name: 'Sensory loss in L5, right', exact: true })
      .getByRole('radio', { name: 'Present', exact: true }),
  ).toBeChecked();
  await expect(page.locator('[data-point="L5/left"]')).toHaveAttribute('data-state', 'not-tested');
});

function detail(page: Page, findingId: string, label: RegExp): Locator {
  return row(page, findingId).getByLabel(label);
}

function doneAllTheSame(page: Page, side: 'right' | 'left'): Locator {
  return row(page, 'fadir').getByRole('button', {
    name: new RegExp(`^It was done.*, ${side}\\)$`),
  });
}

function row(page: Page, findingId: string): Locator {
  return page.locator(`#finding-${findingId}`);
}

function sacroiliac(clusters: Locator): Locator {
  return clusters.getByRole('listitem').filter({ hasText: 'Sacroiliac provocation cluster' });
}
