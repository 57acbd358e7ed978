// cspell:ignore coalision goverment mentro resiliance
import { expect, expectAccessible, LOOKS, otherTest, test } from '../support/journey.ts';

test('a slip of the finger is noticed, and what was meant is a press away', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('coalision');
  await page.getByRole('button', { name: 'coalition' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('coalition');
  await expect(page.getByRole('link', { name: /Build a coalition/ }).first()).toBeVisible();
  await page.getByRole('searchbox').fill('vote');
  await expect(page.getByText('Did you mean')).toHaveCount(0);
});

test('on the search page nothing typed while the script comes is lost', async ({ page }) => {
  await page.goto('search/');
  const field = page.getByRole('searchbox');
  await field.click();
  await page.keyboard.type('licence to work', { delay: 45 });
  await expect(page.getByRole('link', { name: /occupational licence/i }).first()).toBeVisible();
  await expect(field).toHaveValue('licence to work');
  await expect(field).toBeFocused();
});

test('nothing of search is loaded before it is opened; then it answers by keyboard alone', async ({ page, site }) => {
  await page.goto('modules/knowledge/');
  expect(site.requests.filter(({ path }) => /pagefind|\.js$/.test(path))).toEqual([]);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('licence');
  await expect(page.getByText(/pages? found\.|best pages/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const firstResult = page.locator('.search-results a').first();
  await expect(firstResult).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const href = await firstResult.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href!.replace(/[#?]/g, '\\$&')}$`));
});

test('what is typed while search is still loading is not lost', async ({ page, context }) => {
  await context.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await route.continue();
  });
  await page.goto('modules/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('licence', { delay: 60 });
  await expect(page.getByRole('searchbox')).toHaveValue('licence');
  await expect(page.getByText(/pages? found\.|best pages/)).toBeVisible();
});

test('results name their kind and module, and lead to the matching section', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Search', exact: true }).first().click();
  await page.getByRole('searchbox').fill('think-aloud');
  const lesson = page.locator('.search-results > li').filter({ hasText: 'Lesson in Knowledge' });
  await expect(lesson).toBeVisible();
  await expect(lesson.locator('.search-section a').first()).toHaveAttribute('href', /how-a-rule-is-made\/#/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('other words for a term lead to it, and a lesson is found by its keywords', async ({ page }) => {
  await page.goto('search/#q=trade%20licence');
  await expect(page.locator('.search-results').getByRole('link', { name: 'occupational licence Term' })).toBeVisible();
  const keyword = await page
    .goto('modules/knowledge/how-a-rule-is-made/')
    .then(() => page.locator('[data-are]').getAttribute('data-are'));
  await page.goto(`search/#q=${encodeURIComponent(keyword!.split(',')[0]!)}`);
  await expect(page.locator('.search-results').getByText('Find where a rule lives').first()).toBeVisible();
});

test('what is not found says so, and what to do', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('xyzzyqwv');
  await expect(page.getByText('Nothing was found for “xyzzyqwv”.')).toBeVisible();
  await page.getByRole('searchbox').fill('zeppelin');
  await expect(page.getByText('Nothing was found for “zeppelin”.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'See everything from A to Z' })).toBeVisible();
});

test('the search stands in the fragment, is remembered for the tab only, and Back leaves the page', async ({
  page,
}) => {
  await page.goto('');
  await page.goto('search/');
  await page.getByRole('searchbox').fill('licence');
  await expect(page).toHaveURL(/#q=licence$/);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
  await page.getByRole('link', { name: 'Search', exact: true }).first().click();
  await page.getByRole('searchbox').fill('rule');
  await page.keyboard.press('Escape');
  await page.goto('modules/');
  await page.getByRole('link', { name: 'Search', exact: true }).first().click();
  await expect(page.getByRole('searchbox')).toHaveValue('rule');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a private session remembers no search', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Private session' }).click();
  await expect(page.getByRole('button', { name: 'End the private session' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('rule');
  await expect(page.getByText(/pages? found\.|best pages/)).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['trellis/private']);
});

test('an index that cannot be loaded is said kindly', async ({ page, context, guard }) => {
  guard.networkMayFail = true;
  await context.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/#q=licence');
  await expect(page.getByText('The search index could not be loaded.')).toBeVisible();
});

otherTest('search works under a sub-path', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('licence');
  await expect(page.locator('.search-results a').first()).toHaveAttribute('href', /^\/learn\//);
});

for (const look of LOOKS) {
  test(`every state of search is accessible, ${look.name}`, async ({ page }) => {
    await page.setViewportSize(look.viewport);
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.goto('');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('searchbox').fill('licence');
    await expect(page.getByText(/pages? found\.|best pages/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('searchbox').fill('xyzzyqwv');
    await expect(page.getByText('Nothing was found')).toBeVisible();
    await expectAccessible(page);
  });
}
