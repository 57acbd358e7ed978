import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectEveryLook, otherTest, test } from '../support/journey.ts';
import { answer, kept, much, seed, some } from '../support/records.ts';

const REVIEW = 'review/';
const question = (page: Page) => page.locator('form.question');
const begin = (page: Page) => page.getByRole('button', { name: 'Begin' }).click();
/** Answers the question that stands there by its first option, and says how sure. */
async function give(page: Page, sure = 'Fairly sure'): Promise<void> {
  await question(page).getByRole('radio').first().check();
  await question(page).getByRole('radio', { name: sure, exact: true }).check();
  await question(page).locator('button[type=submit]').click();
  await expect(question(page).locator('.reply').first()).toBeVisible();
}
const answers = async (page: Page) =>
  (await kept(page)).filter(({ type }) => type === 'answer').sort((a, b) => a.at - b.at);

test('who has answered nothing yet is led to the self-assessments', async ({ page }) => {
  await page.goto(REVIEW);
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /^Check yourself:/ })).toHaveCount(8);
});

test('when nothing is due it says when the next ones are', async ({ page }) => {
  await seed(page, [answer('knowledge-q01', 'a', 1, 0, 3), answer('knowledge-q02', 'a', 1, 0, 3)]);
  await page.goto(REVIEW);
  await expect(page.getByText('Nothing is due today.')).toBeVisible();
  await expect(page.getByText(/The next 2 questions come back in 8 days, on /)).toBeVisible();
});

test('from what is due, one after the other, each with its reason, to my learning and the account', async ({
  page,
  site,
}) => {
  await seed(page, some());
  await page.goto(REVIEW);
  await expect(page.getByText('3 questions are due.')).toBeVisible();
  for (const words of ['1 you were sure of, and had wrong', '1 not right the last time', '1 answered some time ago'])
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByText(/After these, one comes back in 7 days, on /)).toBeVisible();
  expect(site.requests.filter(({ path }) => /questions-/.test(path))).toEqual([]);
  await begin(page);
  await expect(page.getByRole('heading', { name: 'Question 1 of 3' })).toBeFocused();
  await expect(page.getByText('You were sure, and your first answer that day was not right.')).toBeVisible();
  // Heading and reason stand before the question has come.
  await expect(question(page).getByRole('radio').first()).toBeVisible();
  await expect(question(page).getByRole('radio', { checked: true })).toHaveCount(0);
  expect(new Set(site.requests.filter(({ path }) => /questions-/.test(path)).map(({ path }) => path)).size).toBe(1);
  await give(page, 'Sure');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Question 2 of 3' })).toBeFocused();
  await expect(page.getByText('Your first answer that day was not right.')).toBeVisible();
  await give(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('It is 12 days since you answered.')).toBeVisible();
  await give(page);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused();
  await expect(page.getByText(/You looked at 3 questions again: \d right, \d not\./)).toBeVisible();
  await expect(page.getByText(/Come back .*(is|are) due then\./)).toBeVisible();
  const noted = (await answers(page)).slice(-3);
  expect(noted.map(({ subject, revision }) => [subject, revision])).toEqual([
    ['knowledge-q01', 1],
    ['knowledge-q02', 1],
    ['knowledge-q03', 1],
  ]);
  expect(noted[0]!.result).toMatchObject({ sure: 3, rules: 1 });

  await page.getByRole('main').getByRole('link', { name: 'My learning' }).first().click();
  await expect(page.getByRole('heading', { name: 'What has grown' })).toBeVisible();
  await expect(page.locator('.own-numbers')).toContainText('none now');
  await page.getByRole('link', { name: 'A page to print' }).click();
  await expect(page.getByText(/Answered 4 of \d+ questions/)).toBeVisible();
});

test('an answer in a self-assessment stands in my learning, and comes back the next day with its reason', async ({
  page,
}) => {
  await page.goto('modules/knowledge/self-assessment/');
  const first = question(page).filter({ has: page.getByText('Question 1', { exact: true }) });
  await first.scrollIntoViewIfNeeded();
  await expect(first.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr', '');
  const right = (await first.locator('.key dt').allTextContents()).findIndex((term) => term.startsWith('Right:'));
  await first
    .locator('.option')
    .getByRole('radio')
    .nth(right === 0 ? 1 : 0)
    .check();
  await first.getByRole('radio', { name: 'Sure', exact: true }).check();
  await first.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.goto('my-learning/');
  await expect(page.locator('.own-numbers')).toContainText('0 right, 0 right in part, 1 not right');
  await expect(page.locator('.own-numbers')).toContainText('none now, 1 tomorrow');
  await page.clock.setFixedTime(Date.now() + 86_400_000);
  await page.goto(REVIEW);
  await begin(page);
  await expect(page.getByText('You were sure, and your first answer that day was not right.')).toBeVisible();
});

otherTest('a round goes the same way under a sub-path, with React itself', async ({ page }) => {
  await seed(page, some());
  await page.goto(REVIEW);
  await begin(page);
  await give(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Question 2 of 3' })).toBeFocused();
  await page.goto('my-learning/');
  await expect(page.getByRole('link', { name: 'Review 2 questions' })).toHaveAttribute('href', '/learn/review/');
  await page.getByLabel('On how many days a week').selectOption('2');
  await page.getByRole('button', { name: 'Set' }).click();
  await expect(page.getByText('as you meant to.')).toBeVisible();
  await page.goto('my-learning/statement/');
  await page.getByRole('checkbox').first().uncheck();
  await expect(page.locator('li[data-left]')).toHaveCount(1);
});

test('a reload in the middle goes on with what is left, and so does Back', async ({ page }) => {
  await seed(page, some());
  await page.goto(REVIEW);
  await begin(page);
  await give(page);
  await page.reload();
  await expect(page.getByText('2 questions are due.')).toBeVisible();
  await begin(page);
  await give(page);
  await page.goto('my-learning/');
  await expect(page.getByRole('link', { name: 'Review one question' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('One question is due.')).toBeVisible();
});

test('what another tab has answered is not asked again here', async ({ page, context }) => {
  await seed(page, some());
  await page.goto(REVIEW);
  const other = await context.newPage();
  await other.goto(REVIEW);
  await begin(page);
  await begin(other);
  await give(other);
  await other.getByRole('button', { name: 'Next' }).click();
  await give(other);
  await give(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('It is 12 days since you answered.')).toBeVisible();
  expect(await answers(page)).toHaveLength(4 + 3);
});

test('ten come at a time', async ({ page }) => {
  await seed(page, much());
  await page.goto(REVIEW);
  await expect(page.getByText('They come 10 at a time; these first:')).toBeVisible();
  await begin(page);
  await expect(page.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
});

test('a private session reviews nothing that was kept', async ({ page }) => {
  await seed(page, some());
  await page.goto(REVIEW);
  await page.getByRole('button', { name: 'Private session' }).click();
  await expect(page.getByRole('button', { name: 'Begin' })).toHaveCount(0);
  await expect(page.getByText('This is a private session')).toBeVisible();
});

test('a question that cannot be loaded is asked for again', async ({ page, guard }) => {
  guard.networkMayFail = true;
  await seed(page, some());
  let broken = true;
  await page.route('**/data/questions-*.json', (route) => (broken ? route.abort() : route.continue()));
  await page.goto(REVIEW);
  await begin(page);
  await expect(page.getByText('This question could not be loaded.')).toBeVisible();
  await expectAccessible(page);
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(question(page)).toBeVisible();
});

test('the rules are printed as a table', async ({ page }) => {
  await page.goto(REVIEW);
  await expect(page.getByRole('row')).toHaveCount(6);
  await expect(page.getByRole('row', { name: /Right, and you were guessing\s*Hard/ })).toBeVisible();
});

test('the keyboard alone goes through a round', async ({ page }) => {
  await seed(page, [answer('knowledge-q01', 'a', 0, 12, 3)]);
  await page.goto(REVIEW);
  await page.getByRole('button', { name: 'Begin' }).focus();
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(question(page).locator('.reply').first()).toBeVisible();
  const finish = page.getByRole('button', { name: 'Finish' });
  for (let press = 0; press < 20 && !(await finish.evaluate((button) => button === document.activeElement)); press++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused();
});

for (const [state, facts] of Object.entries({ empty: [], some: some(), much: much() }))
  test(`review is accessible in every step, ${state}`, async ({ page }) => {
    test.slow();
    await seed(page, facts);
    await page.goto(REVIEW);
    await expect(page.getByText('One moment')).toHaveCount(0);
    await expectEveryLook(page);
    if (facts.length === 0) return;
    await begin(page);
    await expect(question(page)).toBeVisible();
    await expectEveryLook(page);
    if (state === 'much') return;
    await give(page);
    await expectEveryLook(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await give(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await give(page);
    await page.getByRole('button', { name: 'Finish' }).click();
    await expectEveryLook(page);
  });
