import { expect, expectEveryLook, test } from '../support/journey.ts';

const DESK = 'mentors/';

test('the header and the footer lead to the desk, and it is marked on every page below it', async ({ page }) => {
  await page.goto('');
  await page.locator('.head').getByRole('link', { name: 'Mentors', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The mentor’s desk' })).toBeVisible();
  await expect(page.locator('.head [aria-current=page]')).toHaveText('Mentors');
  for (const below of ['mentors/sheets/goal-sheet/', 'mentors/before-you-begin/the-agreement/']) {
    await page.goto(below);
    await expect(page.locator('.head [aria-current=true]')).toHaveText('Mentors');
    await expect(page.locator('.crumbs').getByRole('link', { name: 'The mentor’s desk' })).toBeVisible();
  }
  await page.locator('.foot').getByRole('link', { name: 'For mentors' }).click();
  await expect(page).toHaveURL(/\/mentors\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything for mentors is on one page, what to do on the first screen of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(DESK);
    const doors = page.locator('.desk-doors a');
    await expect(doors).toHaveCount(4);
    const lowest = await doors.evaluateAll((all) =>
      Math.max(...all.map((each) => each.getBoundingClientRect().bottom)),
    );
    expect(lowest).toBeLessThanOrEqual(740);
    for (const [part, least] of [
      ['begin', 6],
      ['sessions', 8],
      ['sheets', 7],
      ['path', 1],
    ] as const)
      expect(await page.locator(`section:has(> #${part}) .name`).count()).toBeGreaterThanOrEqual(least);
    await doors.first().click();
    await expect(page.getByRole('heading', { name: 'Sessions', exact: true })).toBeInViewport();
  });
});

test('it is accessible and fits', async ({ page }) => {
  test.slow();
  await page.goto(DESK);
  await expectEveryLook(page);
});

test('search finds the desk and a sheet', async ({ page }) => {
  for (const [words, title] of [
    ['mentor desk', 'The mentor’s desk'],
    ['meeting log', 'Six meetings, a line or two each'],
  ] as const) {
    await page.goto('search/');
    await page.getByRole('searchbox').fill(words);
    await expect(page.locator('main').getByRole('link', { name: title }).first()).toBeVisible();
  }
});
