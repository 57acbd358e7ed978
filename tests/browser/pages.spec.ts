import { AT_ONCE } from '../support/budgets.ts';
import { allPages, expect, expectAccessible, LOOKS, PAGE_OF_KIND, test } from '../support/journey.ts';

// One page of each kind is tried in every way by matrix.spec.ts.
const kinds: string[] = Object.values(PAGE_OF_KIND);
const others = allPages().filter((address) => !kinds.includes(address));

for (const [index, address] of others.entries()) {
  const look = LOOKS[index % 2]!;
  test(`/${address} is accessible, ${look.name}`, async ({ page }) => {
    await page.setViewportSize(look.viewport);
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.goto(address);
    // Head and foot are the same everywhere, and looked at on one page of each kind.
    await expectAccessible(page, 'main');
  });
}

for (const [kind, address] of Object.entries(PAGE_OF_KIND)) {
  test(`${kind}: nothing is loaded before intent`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    await page.waitForTimeout(400);
    const scripts = site.requests.filter(({ path }) => path.endsWith('.js')).map(({ path }) => path);
    if (!AT_ONCE.includes(kind)) expect(scripts).toEqual([]);
    expect(await page.locator('link[rel=modulepreload]').count()).toBe(0);
  });
}

test('a page that does not exist answers with 404, and can be searched from', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await page.getByRole('searchbox').fill('licence');
  await expect(page.getByRole('link', { name: /occupational licence/i }).first()).toBeVisible();
});

test('an earlier address leads on, with query and fragment', async ({ page, guard, site }) => {
  const response = await page.goto('privacy/#erase');
  expect(new URL(page.url()).pathname).toBe('/about/privacy/');
  expect(new URL(page.url()).hash).toBe('#erase');
  expect(response?.status()).toBe(200);
  expect(guard.errors).toEqual([]);
  expect(site.requests[0]?.path).toBe('/privacy/');
});

test('colours can be chosen, are kept, and are there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await paper()).not.toBe(light);
  await page.addInitScript(() => {
    // The skip link is the first thing that could be painted.
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.skip')) return;
      (globalThis as unknown as { first: string }).first = document.documentElement.dataset.theme ?? 'none';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('modules/');
  expect(await page.evaluate(() => (globalThis as unknown as { first: string }).first)).toBe('dark');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'As this device' }).check();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('help can be left at once, and Back does not return to it', async ({ page, context }) => {
  await context.route('https://www.wikipedia.org/**', (route) =>
    route.fulfill({ body: 'neutral', contentType: 'text/html' }),
  );
  page.removeAllListeners('request');
  await page.goto('');
  await page.goto('help/');
  const leave = page.getByRole('link', { name: 'Leave this page', exact: true });
  await expect(leave).toBeInViewport();
  await leave.click();
  await page.waitForURL('https://www.wikipedia.org/');
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('home says in one screen of a phone what this is, for whom, and where each of the three starts', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('');
  for (const words of [
    'Argue for less government',
    'many from ethnic minorities',
    'I am new to this',
    'I mentor someone',
    'I send a newsletter',
  ]) {
    await expect(page.getByText(words).first()).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole('link', { name: 'Copy the text for a lesson' }).click();
  await expect(page.locator('#share-paragraph')).toBeVisible();
});
