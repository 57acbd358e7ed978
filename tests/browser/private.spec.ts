import { expect, test } from '../support/journey.ts';
import { openLink, plan } from '../support/plans.ts';
import { linkOf, THREE } from '../support/reports.ts';
import { seed, some } from '../support/records.ts';

const begin = { name: 'Private session' };
const end = { name: 'End the private session' };
const ours = (storage: Record<string, string>) => Object.keys(storage).filter((key) => key.startsWith('trellis'));

test('what a link brought into a private session is gone when the session ends, on a device where somebody keeps', async ({
  page,
  site,
}) => {
  await seed(page, some());
  await page.goto('mentors/group/');
  await page.getByRole('button', begin).click();
  await expect(page.locator('html')).toHaveAttribute('data-private');
  await expect(page.getByText('Private session: this tab keeps nothing.')).toBeVisible();
  await page.goto('about:blank');
  await page.goto(await linkOf(site.address, THREE[0]!));
  await expect(page.locator('.group-table tbody tr')).toHaveCount(1);
  await openLink(page, plan());
  await expect(page.locator('.plan-climb > li').first()).toBeVisible();
  await page.getByRole('button', end).click();
  await expect(page.locator('.plan-climb')).toHaveCount(0);
  expect(ours(await page.evaluate(() => ({ ...sessionStorage })))).toEqual([]);
  await page.goto('mentors/group/');
  await expect(page.getByRole('heading', { name: 'No report yet' })).toBeVisible();
  await page.goto('assignment/');
  await expect(page.getByRole('heading', { name: 'No plan here yet' })).toBeVisible();
  expect(Object.keys(await page.evaluate(() => ({ ...localStorage }))).filter((key) => key.includes('paper'))).toEqual(
    [],
  );
});

test('pages that the builder opens in tabs of their own are private, too', async ({ page, context }) => {
  await page.goto('mentors/assign/');
  await page.getByRole('button', begin).click();
  await expect(page.locator('html')).toHaveAttribute('data-private');
  await page.locator('.assign-pick summary').filter({ hasText: 'Knowledge' }).click();
  await page.getByRole('checkbox', { name: /^Find where a rule lives/ }).check();
  for (const link of [
    page.locator('.assign-letter').getByRole('link').first(),
    page.locator('#send').getByRole('link', { name: 'the plan page' }),
  ]) {
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await expect(opened.locator('html')).toHaveAttribute('data-private');
    await opened.close();
  }
});

test('a second press while the script is on its way is not a second answer', async ({ page }) => {
  await page.goto('help/');
  let first = true;
  await page.route(/RecordControls/, async (route) => {
    if (first) await new Promise((settle) => setTimeout(settle, 800));
    first = false;
    await route.continue();
  });
  const button = page.getByRole('button', begin);
  await button.click();
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-private');
  await page.waitForTimeout(300);
  await expect(page.getByRole('button', end)).toBeVisible();
});

test('leaving the builder asks first while a plan would be lost, and not once it is kept or handed out', async ({
  page,
}) => {
  await page.goto('mentors/assign/');
  await page.locator('.assign-pick summary').filter({ hasText: 'Knowledge' }).click();
  await page.getByRole('checkbox', { name: /^Find where a rule lives/ }).check();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto('help/');
  expect(asked).toEqual(['beforeunload']);
  await page.goto('mentors/assign/');
  await page.locator('.assign-pick summary').filter({ hasText: 'Knowledge' }).click();
  await page.getByRole('checkbox', { name: /^Find where a rule lives/ }).check();
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  await page.goto('help/');
  expect(asked).toHaveLength(1);
});
