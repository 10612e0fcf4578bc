// How much work a visit is: every key and every click counted, from the patient's page to the signature.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { PASSWORD } from './people';
import { addPatient, saved } from './visit';

const TYPICAL = { keys: 95, clicks: 15 } as const;
const MINIMUM_ACTIONS = 40;

/** Keys in the order of the answers of a row; Enter leads on from a number. */
type Script = Readonly<Record<string, readonly string[]>>;

const TYPICAL_HISTORY: Script = {
  Onset: ['2'],
  Duration: ['2', '0', '0', 'Enter'],
  'Worst pain, 0 to 10': ['6'],
};
const TYPICAL_BEHAVIOUR: Script = {
  'Pain at rest': ['n'],
  'Pain at night that wakes': ['n'],
  'Morning stiffness': ['1', '5', 'Enter'],
  'Worse on walking': ['p'],
  'Relieved by sitting': ['p'],
  'Pain lying on the affected side': ['n', 'n'],
  'Pain getting in or out of a car': ['p'],
  'Difficulty with shoes and socks': ['p'],
};
const TYPICAL_EXAMINATION: Script = {
  'Limp (antalgic gait)': ['p'],
  'Greater trochanter tenderness': ['n', 'n'],
  'Hip internal rotation': ['1', '0', 'Enter', '3', '0', 'Enter'],
  'Pain on passive internal rotation': ['p', 'n'],
  'Weakness in an L2 to S1 myotome': ['n', 'n'],
  'Straight leg raise': ['n', 'n'],
  'FABER: groin pain': ['p', 'n'],
  'FADIR reproduces groin pain': ['p', 'n'],
};
const MINIMAL_HISTORY: Script = { Onset: ['2'] };
const MINIMAL_EXAMINATION: Script = {
  'Limp (antalgic gait)': ['p'],
  'Hip internal rotation': ['1', '0', 'Enter'],
};

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Marsh',
    givenName: 'June',
    birthDate: '1959-05-14',
    sex: 'Female',
    recordNumber: 'E-1',
  });
  // A choice that the browser keeps; made once, so not part of a visit.
  await page.evaluate(() => localStorage.setItem('iliac.fast-entry', 'on'));
});

test('a typical encounter takes at most 95 keys and 15 clicks', async ({ page }) => {
  const hands = new Hands(page);
  await test.step('Given a patient with pain in the right groin', async () => {
    await start(hands);
    await painInTheRightGroin(hands);
  });
  await test.step('When the history is taken and every red flag is asked', async () => {
    await hands.answerAll(TYPICAL_HISTORY);
    await hands.click(page.getByLabel(/I asked each of them$/));
    await hands.answerAll(TYPICAL_BEHAVIOUR);
  });
  await test.step('and both hips are examined', async () => {
    await hands.nextStep('Examination');
    await hands.press('j');
    await hands.answerAll(TYPICAL_EXAMINATION);
    await saved(page);
  });
  await test.step('and the first of the ranking is taken as working diagnosis', async () => {
    await hands.nextStep('Differential');
    await hands.click(page.getByRole('button', { name: 'Set as mine' }).first());
    await hands.click(page.getByRole('button', { name: 'Save your view' }));
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });
  await test.step('and a film is ordered and the encounter is signed', () => orderAndSign(hands));
  await test.step('Then it took no more keys and clicks than promised', () => {
    hands.report('typical encounter');
    expect(hands.keys).toBeLessThanOrEqual(TYPICAL.keys);
    expect(hands.clicks).toBeLessThanOrEqual(TYPICAL.clicks);
  });
});

test('the shortest sound path takes at most 40 actions', async ({ page }) => {
  const hands = new Hands(page);
  await test.step('Given a patient with pain in the right groin', async () => {
    await start(hands);
    await painInTheRightGroin(hands);
  });
  await test.step('When only onset and red flags are asked', async () => {
    await hands.answerAll(MINIMAL_HISTORY);
    await hands.click(page.getByLabel(/I asked each of them$/));
  });
  await test.step('and only gait and rotation are examined', async () => {
    await hands.nextStep('Examination');
    await hands.press('j');
    await hands.answerAll(MINIMAL_EXAMINATION);
    await saved(page);
  });
  await test.step('and a film is ordered and the encounter is signed', async () => {
    await hands.nextStep('Differential');
    await orderAndSign(hands);
  });
  await test.step('Then it took no more actions than promised', () => {
    hands.report('shortest path');
    expect(hands.keys + hands.clicks).toBeLessThanOrEqual(MINIMUM_ACTIONS);
  });
});

async function start(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.click(page.getByLabel('Hip or groin'));
  await hands.click(page.getByRole('button', { name: 'Start encounter' }));
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
}

/** On the body map; the other places were asked about and are recorded together. */
async function painInTheRightGroin(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.click(page.locator('[data-spot="groin/right"]'));
  await hands.click(page.getByLabel(/^No pain anywhere else/));
}

async function orderAndSign(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.nextStep('Orders');
  await hands.click(page.getByRole('button', { name: /^Order X-ray/ }).first());
  await hands.click(page.getByRole('button', { name: 'Place order' }));
  await expect(page.getByRole('region', { name: 'Placed in this encounter' })).toContainText(
    /X-ray/,
  );
  await hands.nextStep('Summary');
  await hands.click(page.getByLabel('One reason for all that were not asked'));
  for (const letter of 'brief') await hands.press(letter);
  await hands.click(page.getByRole('button', { name: 'Write into empty lines' }));
  await hands.click(page.getByLabel(/have reviewed the record/));
  await hands.click(page.getByLabel('Your password'));
  await hands.password(PASSWORD);
  await hands.press('Enter');
  await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
}

/** The two hands of a clinician: every key and click is counted. A password is one thing known by heart. */
class Hands {
  keys = 0;
  clicks = 0;

  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.keys += key === '+' ? 1 : key.split('+').length;
    await this.page.keyboard.press(key);
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async password(text: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.type(text);
  }

  /** From wherever the focus is, also from within a number box. */
  async nextStep(title: string): Promise<void> {
    await this.press('Control+Enter');
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  }

  /** Row by row from the one with the focus; a row that is not in the script is passed with J. */
  async answerAll(script: Script): Promise<void> {
    const left = new Set(Object.keys(script));
    let before: string | null = null;
    while (left.size > 0) {
      const row = await this.#rowName();
      expect(row, `not reached: ${[...left].join(', ')}`).not.toBe(before);
      before = row;
      for (const key of script[row ?? ''] ?? ['j']) await this.press(key);
      left.delete(row ?? '');
    }
  }

  report(name: string): void {
    process.stdout.write(`${name}: ${this.keys} keys, ${this.clicks} clicks\n`);
  }

  #rowName(): Promise<string | null> {
    return this.page.evaluate(
      () =>
        document.activeElement?.closest('[data-finding-row]')?.querySelector('p')?.textContent ??
        null,
    );
  }
}
