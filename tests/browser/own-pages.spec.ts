import { expect, expectEveryLook, rewriteTexts, test } from '../support/journey.ts';
import { fact, kept, much, seed, some } from '../support/records.ts';

const LEARNING = 'my-learning/';
const STATEMENT = 'my-learning/statement/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of [LEARNING, STATEMENT, 'review/'])
    test(`/${address} says what it needs and what can be done instead`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByText('it needs JavaScript')).toBeVisible();
      await expect(page.locator('.no-script').getByRole('link', { name: 'its self-assessment' })).toHaveCount(8);
      await expect(page.getByText('One moment')).toBeHidden();
    });
});

const STATES = { empty: [], some: some(), much: much() };
for (const [state, facts] of Object.entries(STATES))
  for (const address of [LEARNING, STATEMENT])
    test(`/${address} is accessible and fits, ${state}`, async ({ page }) => {
      test.slow();
      await seed(page, facts);
      await page.goto(address);
      await expect(page.getByText('One moment')).toHaveCount(0);
      for (const details of await page.locator('main details').all()) await details.locator('summary').click();
      await expectEveryLook(page);
    });

test('the page holds together with text at 200 %, from right to left, and in forced colours', async ({ page }) => {
  await seed(page, much());
  await page.goto(LEARNING);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(page.getByRole('heading', { name: 'What has grown' })).toBeVisible();
  for (const details of await page.locator('main details').all()) await details.locator('summary').click();
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await fits()).toBe(true);
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
    document.documentElement.style.fontSize = '200%';
  });
  expect(await fits()).toBe(true);
});

test('text nodes replaced by a translator do not break the page', async ({ page }) => {
  await seed(page, [...some(), fact('plan', 'start', { identity: 'first' }, 1)]);
  await page.goto(LEARNING);
  await expect(page.getByRole('link', { name: 'Review 3 questions' })).toBeVisible();
  await rewriteTexts(page);
  await page.locator('.own-week select').selectOption('4');
  await page.locator('.own-week button').click();
  await page.locator('.own-beside li').nth(1).getByRole('button').click();
  await expect(page.locator('.own-beside > li')).toHaveCount(1);
  await page.locator('.own-beside').getByRole('button').first().click();
  await expect(page.locator('.own-beside textarea')).toBeVisible();
  expect((await kept(page)).map(({ type }) => type)).toContain('aim');
});
