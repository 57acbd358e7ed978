import { expect, PAGE_OF_KIND, test } from '../support/journey.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson can be read, a term opened, a question answered and its key opened on purpose', async ({ page }) => {
    await page.goto('modules/knowledge/how-a-rule-is-made/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const question = page.locator('form.question').first();
    await question.getByRole('radio').first().check();
    await expect(question.getByRole('radio').first()).toBeChecked();
    await expect(question.getByRole('button')).toHaveCount(0);
    await expect(question.locator('.key dd').first()).toBeHidden();
    await question.getByText('Open the key').click();
    await expect(question.locator('.key dd').first()).toBeVisible();
    await page.locator('.term').first().click();
    await expect(page.locator('.meaning:popover-open')).toBeVisible();
  });

  test('the text for a newsletter can be opened and selected', async ({ page }) => {
    await page.goto('modules/knowledge/how-a-rule-is-made/');
    await page.getByText('Share this page').click();
    await expect(page.locator('#share-paragraph')).toBeVisible();
    await expect(page.locator('.copy-item button').first()).toBeHidden();
  });

  test('search is a list of everything from A to Z', async ({ page }) => {
    await page.goto('');
    await page.getByRole('link', { name: 'Search', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: 'Everything from A to Z' })).toBeVisible();
    await page.getByRole('link', { name: 'Find where a rule lives' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Find where a rule lives');
  });

  test('the worked replies of a mentor guide open', async ({ page }) => {
    await page.goto('modules/knowledge/mentor-guide/');
    await page.getByText('Reply 1').click();
    await expect(page.locator('.worked').first()).toBeVisible();
  });
});

/** Presses Enter in every field and every submit button of every form, and looks at what the server was asked. */
async function pressEverything(page: import('@playwright/test').Page): Promise<void> {
  const forms = page.locator('form');
  for (let index = 0; index < (await forms.count()); index += 1) {
    const form = forms.nth(index);
    const field = form.locator('input:visible, textarea:visible').first();
    if (await field.count()) {
      if (await field.evaluate((element) => element instanceof HTMLInputElement && /radio|checkbox/.test(element.type)))
        await field.check();
      else await field.fill('secret words');
      await field.press('Enter');
    }
    const button = form.locator('button[type=submit]:visible');
    if (await button.count()) await button.first().click();
  }
}

for (const [kind, address] of Object.entries(PAGE_OF_KIND)) {
  test(`${kind}: no form sends anything, without JavaScript and while scripts are late`, async ({
    browser,
    site,
    guard,
  }) => {
    guard.networkMayFail = true;
    for (const javaScriptEnabled of [false, true]) {
      const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled });
      // Ten seconds late: later than everything this test does.
      if (javaScriptEnabled)
        await context.route('**/*.js', (route) => void setTimeout(() => route.abort().catch(() => {}), 10_000));
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const before = page.url();
      await pressEverything(page);
      expect(page.url().split('#')[0]).toBe(before);
      await context.close();
    }
    expect(site.requests.filter(({ method, query }) => method !== 'GET' || query !== '')).toEqual([]);
  });
}
