// Every page on every screen: from a phone to a wide desktop, enlarged to 200 and 400 in 100, with the colours of
// the system, and without movement.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addPatient, answerTo, goToStep, mark, measure, startEncounter } from './visit';

const STEPS = ['history', 'exam', 'differential', 'orders', 'summary'] as const;
const OTHER_PAGES = [
  '/',
  '/patients',
  '/patients/new',
  '/help',
  '/evidence',
  '/evidence/hip-osteoarthritis',
  '/evidence/hip-osteoarthritis/hip-internal-rotation',
  '/evidence/compare?first=hip-osteoarthritis&second=lumbar-spinal-stenosis',
  '/evidence/rules/adolescent-hip-pain',
  '/evidence/changes',
  '/education',
  '/education/bridge',
  '/education/anatomy',
] as const;
/** CSS pixels: 320 is 1280 at 400 in 100, 720 is 1440 at 200 in 100. */
const WIDTHS = [320, 390, 720, 1024, 1280, 1440, 1920] as const;

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Featherstonehaugh-Cholmondeley',
    givenName: 'Maximiliana',
    birthDate: '1958-12-30',
    sex: 'Female',
    recordNumber: 'L-1234567890',
  });
  await startEncounter(page, ['Hip or groin', 'Low back']);
  await mark(page, 'Groin pain, right', 'Present');
});

test('no page needs sideways scrolling, from 320 to 1920 pixels', async ({ page }) => {
  const encounter = encounterOf(page);
  const paths = [
    ...STEPS.map((step) => `${encounter}/${step}`),
    `${encounter}/print`,
    `${encounter}/handout`,
    `${encounter}/handout?large=yes`,
    `${encounter}/follow-up`,
  ];
  for (const path of [...paths, ...OTHER_PAGES]) {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await tooWide(page), `${path} at ${width}`).toEqual([]);
    }
  }
});

test('the name of a finding is never covered by its answers', async ({ page }) => {
  for (const step of ['history', 'exam'] as const) {
    await page.goto(`${encounterOf(page)}/${step}`);
    // Most rows are drawn once their fold is opened.
    for (const fold of await page.getByRole('main').locator('details > summary').all()) {
      await fold.click();
    }
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await coveredNames(page), `${step} at ${width}`).toEqual([]);
    }
  }
});

test('enlarged four times, what has the focus is never covered', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const step of STEPS) {
    await page.goto(`${encounterOf(page)}/${step}`);
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      expect.soft(await coveredFocus(page), `${step}, stop ${stop + 1}`).toBe(null);
    }
  }
});

test('in a low window name and birth stay in sight, and leave room to work', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(`${encounterOf(page)}/exam`);

  await page.getByRole('heading', { name: 'Special tests' }).scrollIntoViewIfNeeded();

  const identity = page.getByRole('region', { name: 'Patient' });
  await expect(identity.getByText('FEATHERSTONEHAUGH-CHOLMONDELEY, Maximiliana')).toBeInViewport();
  await expect(identity.getByText('30-Dec-1958 (67 y)')).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Special tests' })).toBeInViewport();
});

test('in the colours of the system, a given answer still looks given', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const group = await answerTo(page, 'Groin pain, right');

  const looks = await group.getByRole('radio').evaluateAll((radios) =>
    radios.map((radio) => {
      const { borderStyle, borderColor, backgroundColor, color, outlineStyle } = getComputedStyle(
        radio.closest('label') ?? radio,
      );
      return [borderStyle, borderColor, backgroundColor, color, outlineStyle].join(' ');
    }),
  );

  const given = looks[0] ?? '';
  expect(looks.slice(1)).not.toContain(given);
});

test('nothing moves for those who asked for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goToStep(page, 'Examination');

  await measure(page, 'Hip internal rotation, right, degrees', 10);

  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 120)),
  );
  expect(moving).toEqual([]);
  const scrolling = await page.evaluate(
    () => getComputedStyle(document.documentElement).scrollBehavior,
  );
  expect(scrolling).toBe('auto');
});

function encounterOf(page: Page): string {
  return new URL(page.url()).pathname.replace(/\/[a-z]+$/, '');
}

/** What sticks out to the right of a page that is wider than its window. Tables scroll in boxes of their own. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return out.slice(0, 5).map((element) => element.outerHTML.slice(0, 160));
  });
}

/** The focused control when its middle lies outside the window or under something else, or null. */
function coveredFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    // A radio of ours lies under its label, which is what is seen.
    const seen = focused.closest('label') ?? focused;
    const box = seen.getBoundingClientRect();
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    const rows = [0.1, 0.5, 0.9].map((part) => top + (bottom - top) * part);
    const visible =
      bottom > top &&
      right > left &&
      rows.some((y) => {
        const hit = document.elementFromPoint((left + right) / 2, y);
        return hit !== null && (seen.contains(hit) || hit.contains(seen));
      });
    return visible ? null : seen.outerHTML.slice(0, 200);
  });
} /** Findings whose name and answers share a place on the screen. */
async function coveredNames(page: Page): Promise<readonly string[]> {
  return page.locator('.finding-row').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const name = row.querySelector('p');
      if (!name) return [];
      const range = document.createRange();
      range.selectNodeContents(name);
      const words = [...range.getClientRects()];
      const answers = [...row.querySelectorAll('label, input')]
        .map((one) => one.getBoundingClientRect())
        .filter(({ width }) => width > 1);
      const isCovered = words.some((a) =>
        answers.some(
          (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        ),
      );
      return isCovered ? [name.textContent ?? ''] : [];
    }),
  );
}
