import type { Page } from '@playwright/test';
import { expect, expectEveryLook, test } from '../support/journey.ts';
import { answer, kept, much, seed, some } from '../support/records.ts';

const LEARNING = 'my-learning/';
const STATEMENT = 'my-learning/statement/';
const module = (page: Page, name: string) =>
  page.locator('details.own-module').filter({ has: page.locator('summary', { hasText: name }) });

test('a newcomer reads what will stand here, and where to begin', async ({ page }) => {
  await page.goto(LEARNING);
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: /family table/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save a copy' })).toBeDisabled();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('what was read, answered, rated, noted and is due stands there, and what to do next', async ({ page }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await expect(page.getByRole('link', { name: 'Review 3 questions' })).toBeVisible();
  await expect(page.getByText('In the last seven days you were here on 2 days.')).toBeVisible();
  await expect(page.getByRole('img', { name: /8 uprights.*1 of \d+ slats/ })).toBeVisible();
  await expect(page.locator('.own-numbers')).toContainText('2 right, 0 right in part, 2 not right');
  await module(page, 'Knowledge').locator('summary').click();
  await expect(module(page, 'Knowledge')).toContainText(/4 of \d+ questions answered: 2 right, 2 not right\./);
  await expect(module(page, 'Knowledge')).toContainText('3 questions are due.');
  await expect(module(page, 'Knowledge').getByRole('row', { name: /2\s*–/ })).toBeVisible();
  await expect(page.getByText('Ask my aunt first.')).toBeVisible();
  const [section] = await page.getByRole('link', { name: 'Ask for two stories before you argue' }).all();
  await expect(section!).toHaveAttribute('href', /family-table\/#two-stories$/);
});

test('an answer to an earlier wording is kept and shown as earlier', async ({ page }) => {
  await seed(page, [answer('knowledge-q01', 'a', 1, 1), answer('knowledge-q02', 'a', 1, 1)]);
  await page.route('**/data/catalog.*.json', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({
      response,
      body: text.replace(/("id":"knowledge-q02","code":"[^"]+","kind":"choice","revision":)1/, '$12'),
    });
  });
  await page.goto(LEARNING);
  await expect(page.getByText('One of these answers was given to an earlier wording of its question.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Review one question' })).toBeVisible();
});

test('a weekly aim is set, and said without a word on what is missing', async ({ page }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await page.getByLabel('On how many days a week').selectOption('3');
  await page.getByRole('button', { name: 'Set' }).click();
  await expect(page.getByText('In the last seven days you were here on 2 days; you meant 3.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('On how many days a week')).toHaveValue('3');
});

test('a note is changed and erased, and what it said before is gone from the device', async ({ page }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const field = page.getByLabel('Your note on “Ask for two stories before you argue”');
  await expect(field).toHaveValue('Ask my aunt first.\nShe knows the stories of the shop.');
  await field.fill('Ask grandfather.');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('The note is changed.')).toBeVisible();
  const notes = async () => (await kept(page)).filter(({ type }) => type === 'note').map(({ value }) => value);
  expect(await notes()).toEqual(['Ask grandfather.']);
  await page.locator('.own-beside').getByRole('button', { name: 'Erase', exact: true }).click();
  await page.getByRole('button', { name: 'Erase the note' }).click();
  await expect(page.getByText('The note is erased.')).toBeVisible();
  expect(await notes()).toEqual([]);
  await page.getByRole('button', { name: 'Take the mark off' }).click();
  await expect(page.locator('.own-beside')).toHaveCount(0);
});

test('one module is erased, after its things are named and counted', async ({ page }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await module(page, 'Knowledge').locator('summary').click();
  await page.getByRole('button', { name: 'Erase what I did in Knowledge' }).click();
  await expect(page.getByText('This erases 4 answers, 1 rating, 1 lesson read and 1 bookmark')).toBeFocused();
  await page.getByRole('button', { name: 'Do not erase' }).click();
  await expect(page.getByRole('button', { name: 'Erase what I did in Knowledge' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Erase', exact: true }).first().click();
  await expect(page.getByText('Knowledge: 4 answers, 1 rating, 1 lesson read and 1 bookmark erased.')).toBeVisible();
  expect((await kept(page)).map(({ type }) => type)).toEqual(['note']);
});

test('erasing everything leaves nothing', async ({ page }) => {
  await seed(page, much());
  await page.goto(LEARNING);
  await page.locator('#erase').getByRole('button', { name: 'Erase everything' }).click();
  await page.locator('#erase').getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('a private session shows nothing that was kept, and leaves nothing', async ({ page }) => {
  test.slow();
  await seed(page, some());
  await page.goto(LEARNING);
  await page.getByRole('button', { name: 'Private session' }).click();
  await expect(page.getByText('This is a private session')).toBeVisible();
  await expect(page.getByText('Ask my aunt first.')).toHaveCount(0);
  for (const address of [LEARNING, STATEMENT, 'review/']) {
    await page.goto(address);
    await expect(page.getByText('This is a private session')).toBeVisible();
    await expectEveryLook(page);
  }
  expect(await kept(page)).toHaveLength(some().length);
});

test('a link to a part of the page leads there, though the part comes late', async ({ page }) => {
  await seed(page, much());
  await page.goto(`${LEARNING}#copy`);
  await expect(page.getByRole('button', { name: 'Save a copy' })).toBeInViewport();
});

test('two tabs stay in step', async ({ page, context }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  const other = await context.newPage();
  await other.goto(LEARNING);
  await other.getByRole('button', { name: 'Take the mark off' }).click();
  await expect(page.getByRole('button', { name: 'Take the mark off' })).toHaveCount(0);
  await page.getByLabel('On how many days a week').selectOption('5');
  await page.getByRole('button', { name: 'Set' }).click();
  await expect(other.getByLabel('On how many days a week')).toHaveValue('5');
});

test('where storage is forbidden it says so, and shows what it can', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, { get: () => { throw new DOMException('denied', 'SecurityError'); } }); // prettier-ignore
  });
  for (const address of [LEARNING, STATEMENT, 'review/']) {
    await page.goto(address);
    await expect(page.getByText('does not let the page keep anything')).toBeVisible();
    await expectEveryLook(page);
  }
});

test('where storage is full, what was kept is shown and nothing is lost', async ({ page }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByLabel('On how many days a week').selectOption('2');
  await page.getByRole('button', { name: 'Set' }).click();
  await expect(page.getByText('you were here on 2 days, as you meant to.')).toBeVisible();
  await expect(page.getByText('or its store is full')).toBeVisible();
  expect(await kept(page)).toHaveLength(some().length);
});

test('the account says what was done, leaves out what is unticked, and keeps no name', async ({ page }) => {
  await seed(page, some());
  await page.goto(STATEMENT);
  await expect(page.getByText('Nobody checked it, and it is no certificate.')).toBeVisible();
  await expect(page.getByText(/Answered 4 of \d+ questions; 2 right/)).toBeVisible();
  await expect(page.getByText(/Rated “.*”: 2 before, of 5/)).toBeVisible();
  await expect(page.getByText('Ask my aunt')).toHaveCount(0);
  await page.getByLabel('Your name').fill('A. Reader');
  await page.getByRole('checkbox', { name: /Answered 4 of \d+/ }).uncheck();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.account-name')).toHaveText('A. Reader');
  await expect(page.getByText('Read “Find where a rule lives')).toBeVisible();
  await expect(page.getByText(/Answered 4 of \d+ questions/)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('');
  await expect(page.getByText('A. Reader')).toHaveCount(0);
  expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage, ...sessionStorage })))).not.toContain('Reader');
});

test('the page prints with its modules open, and without its controls', async ({ page }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await expect(page.getByRole('link', { name: 'Review 3 questions' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(module(page, 'Knowledge').getByText(/4 of \d+ questions answered/)).toBeVisible();
  for (const name of ['Save a copy', 'Set', 'Take the mark off'])
    await expect(page.getByRole('button', { name })).toBeHidden();
});

test('the keyboard alone reaches and works everything', async ({ page }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await expect(page.getByRole('link', { name: 'Review 3 questions' })).toBeVisible();
  const reached = new Set<string>();
  await page.locator('h1').evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(
        () =>
          (document.activeElement as HTMLElement).innerText ||
          document.activeElement!.id ||
          document.activeElement!.getAttribute('name')!,
      ),
    );
    if (await page.evaluate(() => document.activeElement!.closest('footer') !== null)) break;
  }
  for (const name of [
    'Review 3 questions',
    'aim',
    'Set',
    'Change',
    'Take the mark off',
    'Save a copy',
    'open-copy',
    'Make a link',
  ])
    expect(
      [...reached].some((each) => each.includes(name) || each === name),
      name,
    ).toBe(true);
});

test('parts that cannot be loaded are asked for again', async ({ page, guard }) => {
  guard.networkMayFail = true;
  await seed(page, some());
  let broken = true;
  await page.route('**/data/catalog.*.json', (route) => (broken ? route.abort() : route.continue()));
  await page.goto(LEARNING);
  await expect(page.getByText('Your record is untouched.')).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'Review 3 questions' })).toBeVisible();
});

test('the reader’s own pages are left out of search engines and of the sitemap, and their titles are neutral', async ({
  page,
}) => {
  for (const [address, title] of [
    [LEARNING, 'My learning'],
    [STATEMENT, 'My own account'],
    ['review/', 'Review'],
  ] as const) {
    await page.goto(address);
    await expect(page).toHaveTitle(`${title} · Trellis`);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  }
  const sitemap = await (await page.request.get('sitemap-0.xml')).text();
  // Files for this site’s own scripts stand under /data/; the page for developers is another.
  expect(sitemap).not.toMatch(/my-learning|\/review\/|\/\/[^/]+\/data\//);
});
