// The history as it is taken: where it hurts on the body map, by mouse, by keyboard and in the list.

import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { addPatient, answerTo, goToStep, saved, startEncounter } from './visit';

const IN_WORDS = 'Pain: right groin, right front of thigh. Numbness: left outer thigh.';
const WITH_WORST = `${IN_WORDS} Worst: right groin.`;

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Haugen',
    givenName: 'Liv',
    birthDate: '1964-08-20',
    sex: 'Female',
    recordNumber: 'H-1',
  });
  await startEncounter(page, ['Hip or groin']);
});

test('the patient shows where it hurts, and the record says so', async ({ page }) => {
  await test.step('When groin and thigh are marked with the mouse, and a numb patch', async () => {
    await spot(page, 'groin/right').click();
    await spot(page, 'front-of-thigh/right').click();
    await page.getByRole('radio', { name: 'Numbness' }).check();
    await spot(page, 'outer-thigh/left').click();
    await page.getByLabel('Worst place').selectOption('right groin');
    await saved(page);
  });
  await test.step('Then the drawing is in words, and what it stands for is recorded', async () => {
    await expect(drawing(page)).toContainText(WITH_WORST);
    await expectState(page, 'Groin pain, right', 'Present');
    await expectState(page, 'Groin pain, left', 'Not tested');
    await expectState(page, 'Anterior thigh pain, right', 'Present');
    await expectState(page, 'Numb, tingling or burning patch on the outer thigh, left', 'Present');
  });
  await test.step('When a mark is taken away, its finding is not tested again, never absent', async () => {
    await page.getByRole('radio', { name: 'Pain', exact: true }).check();
    await spot(page, 'groin/right').click();
    await saved(page);
    await expectState(page, 'Groin pain, right', 'Not tested');
    await expect(drawing(page)).not.toContainText('Worst:');
    await spot(page, 'groin/right').click();
    await saved(page);
  });
  await test.step('When the last mark is taken back with Ctrl Z, its finding goes with it', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await saved(page);
    await expectState(page, 'Groin pain, right', 'Not tested');
    await spot(page, 'groin/right').click();
    await saved(page);
  });
  await test.step('Then it is there after reload, in the note, and on paper', async () => {
    await page.reload();
    await expect(drawing(page)).toContainText(IN_WORDS);
    await goToStep(page, 'Summary');
    await expect(page.getByLabel('Text of the note')).toHaveValue(
      new RegExp(`Pain drawing. ${IN_WORDS}`),
    );
    await page.goto(page.url().replace('/summary', '/print'));
    await expect(page.getByRole('img', { name: IN_WORDS })).toBeVisible();
  });
});

test('the same is recorded with the keyboard alone', async ({ page }) => {
  const active = page.locator('*:focus');
  await test.step('When the map is reached and walked with the arrows', async () => {
    await page.getByRole('radio', { name: 'Pain', exact: true }).focus();
    await page.keyboard.press('Tab');
    await expect(box(page, 'right lower belly')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(box(page, 'right groin')).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(box(page, 'right front of thigh')).toBeFocused();
    await page.keyboard.press('Space');
    await saved(page);
  });
  await test.step('and a numb patch on the other side', async () => {
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Numbness' })).toBeChecked();
    await page.keyboard.press('Tab');
    for (let press = 0; press < 12; press += 1) {
      if ((await active.getAttribute('aria-label')) === 'left outer thigh') break;
      await page.keyboard.press('ArrowRight');
    }
    await expect(box(page, 'left outer thigh')).toBeFocused();
    await page.keyboard.press('Space');
    await saved(page);
  });
  await test.step('Then it is the same record', async () => {
    await expect(drawing(page)).toContainText(IN_WORDS);
    await expectState(page, 'Groin pain, right', 'Present');
  });
});

test('every checkbox lies on its place, also on a page loaded afresh', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.reload();
  await expect(box(page, 'right groin')).toBeEnabled();

  for (const [key, name] of [
    ['groin/right', 'right groin'],
    ['buttock/left', 'left buttock'],
    ['outer-foot/left', 'left outer side of foot'],
  ] as const) {
    const [place, checkbox] = [
      await spot(page, key).boundingBox(),
      await box(page, name).boundingBox(),
    ];
    if (!place || !checkbox) throw new Error(`${name} is not drawn`);
    expect(Math.abs(middle(checkbox).x - middle(place).x), name).toBeLessThan(3);
    expect(Math.abs(middle(checkbox).y - middle(place).y), name).toBeLessThan(3);
  }
  expect(refused).toEqual([]);
});

test('the list of places gives the same record', async ({ page }) => {
  await page.getByRole('radio', { name: 'List' }).check();

  await page.getByRole('checkbox', { name: 'right groin' }).check();
  await page.getByRole('checkbox', { name: 'right front of thigh' }).check();
  await page.getByRole('radio', { name: 'Numbness' }).check();
  await page.getByRole('checkbox', { name: 'left outer thigh' }).check();
  await saved(page);

  await expect(drawing(page)).toContainText(IN_WORDS);
  await expectState(page, 'Anterior thigh pain, right', 'Present');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Map' }).check();
  await expectAccessible(page);
});

test('places without a mark are absent only once the clinician has asked', async ({ page }) => {
  await spot(page, 'groin/right').click();
  await saved(page);
  await expectState(page, 'Buttock pain, left', 'Not tested');

  await page.getByLabel(/^No pain anywhere else: I asked about the other \d+ places$/).click();

  await saved(page);
  await expectState(page, 'Groin pain, right', 'Present');
  await expectState(page, 'Groin pain, left', 'Absent');
  await expectState(page, 'Buttock pain, left', 'Absent');
  await goToStep(page, 'Summary');
  await expect(page.getByLabel('Text of the note')).toHaveValue(/Recorded together as negative/);
});

test('pain from 0 to 10 is one key, ten included, and can be taken back', async ({ page }) => {
  const score = page.getByRole('group', { name: 'Worst pain, 0 to 10' });
  await score.getByRole('radio', { name: 'Not asked' }).focus();

  await page.keyboard.press('7');
  await expect(score.getByRole('radio', { name: '7', exact: true })).toBeChecked();
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  await expect(score.getByRole('radio', { name: '10, worst imaginable' })).toBeChecked();
  await page.keyboard.press('0');
  await expect(score.getByRole('radio', { name: '0, no pain' })).toBeChecked();
  await page.keyboard.press('x');
  await expect(score.getByRole('radio', { name: 'Not asked' })).toBeChecked();
  await page.keyboard.press('4');
  await saved(page);

  await page.reload();
  await expect(score.getByRole('radio', { name: '4', exact: true })).toBeChecked();
});

test('function, treatment so far and size are kept in the units they came in', async ({ page }) => {
  const part = page.getByRole('region', { name: 'Function, treatment so far, height and weight' });

  await test.step('When an activity, a treatment, height and weight are recorded', async () => {
    await part.getByRole('button', { name: /^Record/ }).click();
    await part.getByLabel('Activity 1', { exact: true }).fill('Putting on socks');
    await part
      .getByRole('group', { name: 'Activity 1, how well it goes' })
      .getByRole('radio', { name: '3', exact: true })
      .check();
    await part
      .getByRole('group', { name: 'Paracetamol' })
      .getByRole('radio', { name: 'Did not help' })
      .check();
    await part.getByLabel('Unit of height').selectOption('feet and inches');
    await part.getByLabel('Height, feet').fill('5');
    await part.getByLabel('Height, inches').fill('10');
    await part.getByLabel('Weight, kg').fill('81');
    await expect(part).toContainText('Body mass index 25.6 kg/m2');
    await expectAccessible(page);
    await part.getByRole('button', { name: 'Save' }).click();
  });
  await test.step('Then they stand in the record, and the index is a finding', async () => {
    await expect(part).toContainText('Putting on socks 3');
    await expect(part).toContainText('paracetamol did not help');
    await expect(part).toContainText('Height 5 ft 10 in, weight 81 kg');
    await saved(page);
    await page.reload();
    await goToStep(page, 'Summary');
    await expect(page.getByLabel('Text of the note')).toHaveValue(/Body mass index: 25.6 kg\/m2/);
    await expect(page.getByLabel('Text of the note')).toHaveValue(/Putting on socks 3/);
  });
});

test('what makes a scan unsafe is in sight, and one click from its question', async ({ page }) => {
  const part = page.getByRole('region', { name: 'Before scans and medicines' });
  await expect(part).toContainText(/Pregnant or may be\s*Not asked/);
  await expect(part).toContainText(/Allergies\s*Confirmed none/);

  await part.getByRole('link', { name: 'Pregnant or may be' }).click();

  const group = page.getByRole('group', { name: 'Pregnant or may be', exact: true });
  await group.getByRole('radio', { name: 'Absent', exact: true }).check();
  await expect(part).toContainText(/Pregnant or may be\s*Absent/);
});

test('a walking distance in yards is taken over in metres', async ({ page }) => {
  await page.goto(`${page.url()}#finding-walking-distance-metres`);
  const row = page.locator('#finding-walking-distance-metres');
  await row.getByText('In yards or miles').click();
  await row.getByLabel('Walking distance, in the other unit').fill('200');
  await row.getByRole('button', { name: 'Take over as 183 m' }).click();
  await saved(page);

  await expect(row.getByRole('spinbutton', { name: 'Walking distance, m' })).toHaveValue('183');
});

test('two people draw at once: each sees both drawings and chooses', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await spot(other, 'buttock/left').click();
  await saved(other);

  await spot(page, 'groin/right').click();

  const clash = page.getByRole('alert').filter({ hasText: 'Someone else changed this drawing' });
  await expect(clash).toContainText('Yours: Pain: right groin.');
  await expect(clash).toContainText('Pain: left buttock.');
  await expectAccessible(page);
  await clash.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(drawing(page)).toContainText('Pain: left buttock.');
});

test('an answer that says otherwise than the drawing is pointed out', async ({ page }) => {
  await spot(page, 'groin/right').click();
  const group = await answerTo(page, 'Groin pain, right');
  await group.getByRole('radio', { name: 'Absent', exact: true }).check();

  await expect(drawing(page)).toContainText(
    'Drawn, but answered otherwise: Groin pain, right: absent.',
  );
  await saved(page);
  await goToStep(page, 'Summary');
  await expect(page.getByLabel('Text of the note')).toHaveValue(
    /Drawn, but answered otherwise: Groin pain, right: absent\./,
  );
});

test('red flags: a tick is present, the last box is each of the others asked', async ({ page }) => {
  const flags = page.getByRole('region', { name: 'Red flags', exact: true });

  await test.step('When one is ticked, nothing is said about the others', async () => {
    await flags.getByRole('checkbox', { name: 'History of cancer' }).check();
    await saved(page);
    await expect(page.getByText(/1 of \d+ asked, 1 present/)).toBeVisible();
  });
  await test.step('When the rest were asked, each has an answer of its own', async () => {
    await flags.getByLabel(/None of the remaining \d+: I asked each of them/).click();
    await saved(page);
    await expectState(page, 'Fever or rigors', 'Absent');
    await expectState(page, 'History of cancer', 'Present');
    await expect(flags).toContainText('24 of 24 answered');
  });
});

function middle({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: x + width / 2, y: y + height / 2 };
}

function drawing(page: Page) {
  return page.getByRole('region', { name: 'Where the patient feels it' });
}

/** A place of the drawing, as the mouse meets it. */
function spot(page: Page, key: string) {
  return page.locator(`[data-spot="${key}"]`);
}

function box(page: Page, name: string) {
  return page.getByRole('checkbox', { name, exact: true });
}

async function expectState(page: Page, finding: string, state: string): Promise<void> {
  const group = await answerTo(page, finding);
  await expect(group.getByRole('radio', { name: state, exact: true })).toBeChecked();
}
