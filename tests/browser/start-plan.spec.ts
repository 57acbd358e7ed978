import { expect, expectAccessible, CORNERS, test } from '../support/journey.ts';
import { island, heading, check, next, plan, answer, answerAll } from '../support/start.ts';

test('a plan is kept, comes back with today’s next step, can be changed, and started again', async ({ page }) => {
  test.slow();
  await page.goto('start/');
  await answerAll(page, () => 'right');
  await plan(page).getByRole('button', { name: 'Keep this plan' }).click();
  await page.reload();
  await expect(plan(page).getByText(/^Kept on this device on /)).toBeVisible();
  await expect(plan(page).locator('.start-next a')).toHaveText('Check yourself: Identity');
  await plan(page).getByRole('button', { name: 'Change it' }).click();
  await expect(plan(page).getByLabel('Networking')).toHaveValue('later');
  await plan(page).getByLabel('Leadership').selectOption('First');
  await plan(page).getByRole('button', { name: 'Use this order' }).click();
  await expect(plan(page).locator('.start-order .name').first()).toHaveText('1 Leadership');
  await plan(page).getByRole('button', { name: 'Keep this plan' }).click();
  await page.reload();
  await expect(plan(page).locator('.start-next a')).toHaveAttribute('href', /coalition-for-one-rule\/$/);
  await plan(page).getByRole('button', { name: 'Start again' }).click();
  await expect(heading(page)).toHaveText('Question 1, at most 16');
  await expect(heading(page)).toBeFocused();
  for (const field of await island(page).getByRole('radio').all()) await expect(field).not.toBeChecked();
  await answer(page, 'wrong');
  await page.reload();
  await expect(heading(page)).toHaveText('Question 2, at most 16');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one rates oneself, and reads one’s plan off the tables', async ({ page }) => {
    await page.goto('start/');
    await expect(island(page).locator('form')).toBeHidden();
    const rating = page.locator('.self-rating');
    await expect(rating.getByRole('group')).toHaveCount(8);
    await rating.getByLabel('I have begun').first().check();
    await expect(rating.getByLabel('I have begun').first()).toBeChecked();
    await expect(page.getByRole('table', { name: 'When, and what to do' })).toBeVisible();
    await page.getByText('The reasons, module by module').click();
    await expect(page.locator('.reasons td').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(rating).toBeVisible();
    await expect(page.locator('.reasons td').last()).toBeVisible();
    expect(await rating.getByRole('radio').count()).toBe(24);
  });
});

test('in print: the self-rating while questions are open, and the plan once it is there', async ({ page }) => {
  test.slow();
  await page.goto('start/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.self-rating')).toBeVisible();
  await expect(island(page).locator('form')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.self-rating')).toBeHidden();
  await answerAll(page, () => 'unknown');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.self-rating')).toBeHidden();
  await expect(plan(page).locator('.start-order')).toBeVisible();
  for (const button of await plan(page).getByRole('button', { includeHidden: true }).all())
    await expect(button).toBeHidden();
});

for (const look of CORNERS) {
  test(`every state is accessible and fits, ${look.name}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(look.viewport);
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.goto('start/');
    const looked = async () => {
      await expectAccessible(page, 'main');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    };
    await check(page).click();
    await expect(page.getByText('Choose one first.')).toBeVisible();
    await looked();
    await answer(page, 'wrong');
    await looked();
    await next(page).click();
    await answer(page, 'unknown');
    await page.getByText('The one we would choose, and why').click();
    await looked();
    await next(page).click();
    await answer(page, 'right');
    await looked();
    await next(page).click();
    await answerAll(page, () => 'unknown');
    await looked();
    await plan(page).getByRole('button', { name: 'Change it' }).click();
    await plan(page).getByRole('button', { name: 'Keep this plan' }).click();
    await looked();
    await page.getByText('The reasons, module by module').click();
    await looked();
  });
}
