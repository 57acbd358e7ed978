import type { Page } from '@playwright/test';
import { expect, otherTest, rewriteTexts, test } from '../support/journey.ts';

const ASSESSMENT = 'modules/knowledge/self-assessment/';
const LESSON = 'modules/knowledge/how-a-rule-is-made/';

/** The first scored question. The options stand in the order of `content/en/modules/knowledge/quiz.yaml`. */
const first = (page: Page) => page.locator('form.question').filter({ hasText: 'Question 1' }).first();
const options = (page: Page) => first(page).getByRole('radio');
const check = (page: Page) => first(page).getByRole('button', { name: 'See what happens' });
/** Reads from the key, which stands in the page, which option is right. */
async function rightOption(page: Page): Promise<number> {
  const terms = await first(page).locator('.key dt').allTextContents();
  return terms.findIndex((term) => term.startsWith('Right:'));
}
const awake = (page: Page) =>
  expect(first(page).locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr', '');

/** The results, scrolled to and awake. */
async function results(page: Page): Promise<void> {
  await page.locator('.results').scrollIntoViewIfNeeded();
  await expect(page.locator('.results').locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr', '');
}

async function journey(page: Page): Promise<void> {
  await page.goto(ASSESSMENT);
  await first(page).scrollIntoViewIfNeeded();
  await awake(page);
  const right = await rightOption(page);
  const wrong = right === 0 ? 1 : 0;
  await options(page).nth(wrong).check();
  await check(page).click();
  await expect(first(page).getByText('Not this one.', { exact: true })).toBeVisible();
  await results(page);
  await expect(page.getByRole('heading', { name: 'Read this next' })).toBeVisible();
  await first(page).getByRole('button', { name: 'Try again' }).click();
  await expect(first(page).getByText('Not this one.', { exact: true })).toHaveCount(0);
  await options(page).nth(right).check();
  await check(page).click();
  await expect(first(page).getByText('Yes, this one.', { exact: true })).toBeVisible();
  await expect(page.getByText('1 of 9 right')).toBeVisible();
  await first(page).getByText('Why the others tempt').click();
  await expect(first(page).locator('.others dd').first()).toBeVisible();
}

test('a wrong answer, its feedback, another try, the right one, the score', async ({ page }) => {
  await journey(page);
});

otherTest('the same journey under a sub-path, with React itself', async ({ page }) => {
  await journey(page);
  await expect(first(page).getByRole('link', { name: /:/ }).first()).toHaveAttribute(
    'href',
    /^\/learn\/modules\/knowledge\//,
  );
});

test('a question with two right options asks for two, says what each tick means, and keeps both', async ({ page }) => {
  await page.goto('modules/growth/self-assessment/');
  const boxes = page.locator('form.question').filter({ has: page.getByRole('checkbox') });
  const question = boxes.first();
  await question.scrollIntoViewIfNeeded();
  await expect(question.locator('legend').first()).toContainText('Choose two.');
  const check = question.getByRole('button', { name: 'See what happens' });
  const rights = (await question.locator('.key dt').allTextContents()).map((term) => term.startsWith('Right:'));
  const [right, other, wrong] = [rights.indexOf(true), rights.lastIndexOf(true), rights.indexOf(false)];
  await question.getByRole('checkbox').nth(right).check();
  await check.click();
  await expect(question.getByText('Choose two, no more and no fewer.')).toBeVisible();
  await question.getByRole('checkbox').nth(wrong).check();
  await check.click();
  await expect(question.getByText('Yes, this one.')).toHaveCount(1);
  await expect(question.getByText('Not this one.')).toHaveCount(1);
  await expect(question.locator('.outcome')).toHaveText('Partly right: 1 of 2.');
  await expect(question.locator('.outcome')).toBeFocused();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.reload();
  await question.scrollIntoViewIfNeeded();
  await expect(question.getByRole('checkbox').nth(right)).toBeChecked();
  await expect(question.getByRole('checkbox').nth(wrong)).toBeChecked();
  await question.getByRole('checkbox').nth(wrong).uncheck();
  await question.getByRole('checkbox').nth(other).check();
  await check.click();
  await expect(question.locator('.outcome')).toHaveText('All right.');
});

test('answers are kept once the reader says so, and found after a reload', async ({ page }) => {
  await journey(page);
  expect(await page.evaluate(() => localStorage.length), 'nothing is kept before Keep').toBe(0);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('Kept in this browser on this device')).toBeVisible();
  await page.reload();
  await first(page).scrollIntoViewIfNeeded();
  await expect(first(page).getByText('Yes, this one.', { exact: true })).toBeVisible();
  await results(page);
  await expect(page.getByText('1 of 9 right')).toBeVisible();
});

test('erasing leaves nothing', async ({ page }) => {
  await journey(page);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('button', { name: 'Erase my data' }).click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText('Erased: this browser keeps nothing of yours')).toBeVisible();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.reload();
  await first(page).scrollIntoViewIfNeeded();
  await awake(page);
  await results(page);
  await expect(page.getByText('0 of 9 right')).toBeVisible();
});

test('erasing empties what was written, at once, after one more question', async ({ page }) => {
  await page.goto(LESSON);
  const own = page.locator('.own-words textarea');
  await own.scrollIntoViewIfNeeded();
  await expect(own.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr', '');
  await own.fill('My own words');
  await page.getByRole('button', { name: 'Compare with an example' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Erase all of it' }).click();
  await page.getByRole('button', { name: 'Do not erase' }).click();
  await expect(own).toHaveValue('My own words');
  await page.getByRole('button', { name: 'Erase all of it' }).click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(own).toHaveValue('');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('a private session keeps nothing and shows nothing kept', async ({ page, context }) => {
  await journey(page);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  await page.getByRole('button', { name: 'Private session' }).click();
  await expect(page.getByText('Private session: in this tab no answer is kept')).toBeVisible();
  await expect(page.getByText('0 of 9 right')).toBeVisible();
  for (const option of await options(page).all()) await expect(option).not.toBeChecked();
  await options(page).first().check();
  await check(page).click();
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).toBe(kept);
  await page.reload();
  await expect(page.getByRole('button', { name: 'End the private session' })).toBeVisible();
  // Another tab goes on as before.
  const other = await context.newPage();
  await other.goto(ASSESSMENT);
  await results(other);
  await expect(other.getByText('1 of 9 right')).toBeVisible();
});

test('Do not keep keeps nothing, and asks no more in this tab', async ({ page }) => {
  await journey(page);
  await page.getByRole('button', { name: 'Do not keep' }).click();
  await expect(page.getByText('Not kept:')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a choice made, and asked about, before the script arrives counts', async ({ page, context }) => {
  await context.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(ASSESSMENT, { waitUntil: 'commit' });
  await options(page).nth(0).check();
  await check(page).click();
  await expect(first(page).locator('.reply')).toBeVisible();
  await expect(options(page).nth(0)).toBeChecked();
  expect(new URL(page.url()).search).toBe('');
});

test('ratings before and after stand side by side', async ({ page }) => {
  await page.goto(ASSESSMENT);
  for (const [when, step] of [
    ['before', '2'],
    ['after', '4'],
  ] as const) {
    const form = page.locator('form.ratings').nth(when === 'before' ? 0 : 1);
    await form.scrollIntoViewIfNeeded();
    await form
      .getByRole('radio')
      .nth(Number(step) - 1)
      .check();
    await expect(form.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr', '');
    await form.getByRole('button', { name: 'Note my ratings' }).click();
    await expect(form.getByText(/^Noted/)).toBeVisible();
  }
  await expect(page.getByRole('row', { name: /2\s*4/ })).toBeVisible();
});

test('a lesson asks in place, and shows an example to compare own words with', async ({ page }) => {
  await page.goto(LESSON);
  const own = page.locator('.own-words textarea');
  await own.scrollIntoViewIfNeeded();
  await expect(own.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr', '');
  await own.fill('My own words');
  const form = page.locator('form.question').filter({ has: page.locator('.own-words') });
  await form.getByRole('button', { name: 'Compare with an example' }).click();
  await expect(form.getByText('Compare it with yours:').first()).toBeVisible();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.reload();
  await own.scrollIntoViewIfNeeded();
  await expect(own).toHaveValue('My own words');
});

test('own words that were changed after they were kept say so', async ({ page }) => {
  await page.goto(LESSON);
  const question = page.locator('form.question').filter({ has: page.locator('textarea') });
  await question.scrollIntoViewIfNeeded();
  await question.locator('textarea').fill('The number stands in section 931.');
  await question.getByRole('button').first().click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await question.locator('textarea').fill('The number stands nowhere.');
  await expect(question.getByText(/^Changed. Press/)).toBeVisible();
  await question.getByRole('button').first().click();
  await expect(question.getByText(/^Changed. Press/)).toHaveCount(0);
  await page.reload();
  await question.scrollIntoViewIfNeeded();
  await expect(question.locator('textarea')).toHaveValue('The number stands nowhere.');
});

test('the feedback of a second answer is on the screen, even where it stands above that of the first', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 560 });
  await page.goto(ASSESSMENT);
  await first(page).scrollIntoViewIfNeeded();
  await awake(page);
  await options(page).nth(3).check();
  await check(page).click();
  await expect(first(page).locator('.verdict')).toBeInViewport();
  await options(page).nth(0).check();
  await check(page).click();
  await expect(first(page).locator('.reply')).toHaveCount(1);
  await expect(first(page).locator('.verdict')).toBeInViewport();
});

test('text nodes replaced by a translator do not break a quiz', async ({ page }) => {
  await page.goto(ASSESSMENT);
  await first(page).scrollIntoViewIfNeeded();
  await awake(page);
  await rewriteTexts(page);
  await options(page).nth(0).check();
  await first(page).locator('button[type=submit]').click();
  await expect(first(page).locator('.reply')).toBeVisible();
  await options(page).nth(1).check();
  await first(page).locator('button[type=submit]').click();
  await expect(first(page).locator('.reply')).toHaveCount(1);
});
