import type { Page } from '@playwright/test';
import { expect, expectAccessible, LOOKS, test } from '../support/journey.ts';

const LESSON = 'modules/identity/family-table/';

/** Facts of a type in the record, oldest first. */
const facts = (page: Page, wanted: string) =>
  page.evaluate((type) => {
    const lines = Object.keys(localStorage)
      .filter((key) => key.startsWith('trellis/1/'))
      .flatMap((key) => localStorage.getItem(key)!.split('\n'));
    const all = lines.map((line) => JSON.parse(line) as { type: string; subject: string; at: number; value: unknown });
    return all.filter((fact) => fact.type === type).sort((a, b) => a.at - b.at);
  }, wanted);
const keep = (page: Page) => page.getByRole('button', { name: 'Keep', exact: true }).click();
const scripts = (page: Page) => {
  const found: string[] = [];
  page.on('request', (request) => /\.js$/.test(new URL(request.url()).pathname) && found.push(request.url()));
  return found;
};
const margin = (page: Page, index: number) => page.locator('details.margin').nth(index);

test('a note and a mark beside a section: no script before it is unfolded, kept, changed, taken away without a trace', async ({
  page,
}) => {
  const loaded = scripts(page);
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  expect(loaded).toEqual([]);
  const place = margin(page, 0);
  await place.getByText('Note, mark or link').click();
  await place.getByRole('textbox').fill('Ask about the first stall.');
  await place.getByRole('button', { name: 'Keep the note' }).click();
  await keep(page);
  await place.getByRole('checkbox', { name: 'Mark this section' }).check();
  expect((await facts(page, 'note')).map(({ subject, value }) => [subject, value])).toEqual([
    ['family-table#before-the-fruit', 'Ask about the first stall.'],
  ]);
  await page.reload();
  await place.getByText('Note, mark or link').click();
  await expect(place.getByRole('textbox')).toHaveValue('Ask about the first stall.');
  await expect(place.getByRole('checkbox')).toBeChecked();
  await place.getByRole('textbox').fill('Ask about the second stall.');
  await place.getByRole('button', { name: 'Keep the note' }).click();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('first stall');
  await place.getByRole('textbox').fill('');
  await place.getByRole('button', { name: 'Keep the note' }).click();
  await expect(place.getByText('The note is gone.')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('second stall');
});

test('the link to a section is copied, and leads to its heading', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(LESSON);
  await margin(page, 1).getByText('Note, mark or link').click();
  await margin(page, 1).getByRole('button', { name: 'Copy the link to this section' }).click();
  await expect(margin(page, 1).getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^${site.address}${LESSON}#[a-z-]+$`));
  expect(await page.evaluate(() => localStorage.length), 'to copy keeps nothing').toBe(0);
  await page.goto('about:blank');
  await page.goto(copied);
  await expect(page.locator(`h2[id="${copied.split('#')[1]!}"]`)).toBeInViewport();
});

test('unfolding a place for a note moves nothing but what lies below it, and only at once', async ({
  page,
  context,
}) => {
  await context.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await route.continue();
  });
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const state = globalThis as unknown as { __shift: number };
    state.__shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { hadRecentInput: boolean; value: number }[])
        if (!entry.hadRecentInput) state.__shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await margin(page, 1).scrollIntoViewIfNeeded();
  await margin(page, 1).getByText('Note, mark or link').click();
  await expect(margin(page, 1).getByRole('textbox')).toBeVisible();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (globalThis as unknown as { __shift: number }).__shift)).toBeLessThan(0.01);
});

test('steps of the exercise are ticked and what came of it is noted; both are there again', async ({ page }) => {
  await page.goto(LESSON);
  const exercise = page.locator('.exercise');
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.locator('xpath=.//astro-island')).not.toHaveAttribute('ssr', '');
  const boxes = exercise.getByRole('checkbox');
  await boxes.nth(0).check();
  await keep(page);
  await boxes.nth(1).check();
  await boxes.nth(0).uncheck();
  await exercise.getByRole('textbox').fill('One line is still empty.');
  await exercise.getByRole('button', { name: 'Keep the note' }).click();
  await expect(exercise.getByText('Noted.')).toBeVisible();
  await page.reload();
  await exercise.scrollIntoViewIfNeeded();
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.nth(0)).not.toBeChecked();
  await expect(exercise.getByRole('textbox')).toHaveValue('One line is still empty.');
  for (const box of await boxes.all()) await box.check();
  await expect(exercise.getByText('All steps done.')).toBeVisible();
});

test('a box ticked before its script arrives counts', async ({ page, context }) => {
  await context.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await route.continue();
  });
  await page.goto(LESSON, { waitUntil: 'commit' });
  await page.locator('.exercise').getByRole('checkbox').nth(2).check();
  await keep(page);
  expect((await facts(page, 'tick')).map(({ value }) => value)).toEqual([{ step: 'c', done: true }]);
});

/** Lets the clock of the page run, as if somebody looked at it for so many seconds. */
const look = async (page: Page, seconds: number) => {
  for (let left = seconds; left > 0; left -= 5) await page.clock.runFor(Math.min(left, 5) * 1000);
};

test('a lesson counts as read once its end was in view after a quarter of its minutes, and only once', async ({
  page,
}) => {
  await page.clock.install();
  const loaded = scripts(page);
  await page.goto(LESSON);
  const line = page.locator('.read-line');
  await expect(line).toContainText('stands in');
  // At the end at once: too quick to have read it.
  await line.scrollIntoViewIfNeeded();
  await look(page, 20);
  await expect(line).toContainText('stands in');
  expect(loaded.filter((address) => address.includes('ReadLine'))).toEqual([]);
  await page.evaluate(() => scrollTo(0, 0));
  await look(page, 200);
  await expect(line).toContainText('stands in');
  await line.scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  await look(page, 8);
  await expect(line).toContainText('You have read this lesson to its end.');
  expect(await page.evaluate(() => localStorage.length), 'nothing is kept before Keep').toBe(0);
  await line.getByRole('button', { name: 'Keep', exact: true }).click();
  expect((await facts(page, 'read')).map(({ subject }) => subject)).toEqual(['family-table']);
});

test('a page that is hidden is not read', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => Object.defineProperty(document, 'hidden', { get: () => true }));
  await page.goto(LESSON);
  await page.locator('.read-line').scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  await look(page, 400);
  await expect(page.locator('.read-line')).toContainText('stands in');
});

for (const { name, viewport, colorScheme } of LOOKS) {
  test(`notes, ticks and the end of a lesson are accessible, ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto(LESSON);
    await margin(page, 0).getByText('Note, mark or link').click();
    await margin(page, 0).getByRole('button', { name: 'Keep the note' }).click();
    await expect(margin(page, 0).getByText('Write something first.')).toBeVisible();
    await margin(page, 0).getByRole('checkbox').check();
    await expectAccessible(page, 'details.margin');
    const exercise = page.locator('.exercise');
    await exercise.scrollIntoViewIfNeeded();
    await exercise.getByRole('checkbox').first().check();
    await expect(exercise.locator('.keep-line')).toBeVisible();
    await expectAccessible(page, '.exercise');
    await expectAccessible(page, '.read-line');
  });
}
