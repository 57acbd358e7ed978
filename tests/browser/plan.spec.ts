import { planText } from '../../src/assignment/wire.ts';
import { DAY } from '../../src/dashboard/days.ts';
import { expect, expectAccessible, expectEveryLook, rewriteTexts, test } from '../support/journey.ts';
import { catalog, goTo, linkTo, MADE, moduleOf, openLink, PLAN, plan, TODAY } from '../support/plans.ts';
import { fact, kept, seed } from '../support/records.ts';
import { rows, next, local, assigned, keep } from '../support/planning.ts';

test('without a link the page says what it is for', async ({ page }) => {
  await page.goto(PLAN);
  await expect(page.getByRole('heading', { name: 'No plan here yet' })).toBeVisible();
  await expect(page.getByText('Ask your mentor for the link.')).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: 'Start here' })).toBeVisible();
  expect(await page.title()).toMatch(/^A plan/);
  expect(await local(page)).toEqual([0, 0]);
  await expectEveryLook(page);
});

test('a link opens: what to do next, words, meeting, things with dates; it leaves the address and stays for a reload', async ({
  page,
}) => {
  test.slow();
  await openLink(page, plan({ meeting: { at: MADE + 9 * DAY, minutes: 45, zone: 'Asia/Ho_Chi_Minh' } }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Minh, your plan');
  expect(await page.title(), 'the title of the document says nothing').toMatch(/^A plan/);
  expect(page.url()).toMatch(/\/assignment\/$/);
  await expect(next(page).getByRole('link', { name: /^Read “Find where a rule lives/ })).toHaveAttribute(
    'href',
    moduleOf('knowledge').lessons[0]!.href,
  );
  await expect(page.getByText('Do the five lines first.')).toBeVisible();
  await expect(page.locator('.plan-meeting')).toContainText(/Your meeting: .*\. 45 minutes\. By your mentor’s clock: /);
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).nth(0)).toContainText('The day has passed; today is as good.');
  await expect(rows(page).nth(0)).toHaveAttribute('aria-current', 'step');
  await expect(rows(page).nth(1)).toContainText('Take a rule of your own.');
  await expect(rows(page).nth(1)).toContainText('That is tomorrow.');
  expect(await local(page), 'only the tab remembers').toEqual([0, 1]);
  await expectEveryLook(page);
  await page.reload();
  await expect(rows(page)).toHaveCount(5);
  await page.goto('');
  await page.goBack();
  await expect(rows(page), 'the tab still has it').toHaveCount(5);
  expect(page.url()).not.toContain('#');
  await page.getByRole('button', { name: 'Close the plan' }).click();
  await expect(page.getByText('The plan is closed. Its link opens it again.')).toBeFocused();
  expect(await local(page)).toEqual([0, 0]);
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'No plan here yet' }), 'Back does not bring it again').toBeVisible();
});

test('what is done comes from the record, and all done is said kindly', async ({ page }) => {
  const { lessons, questions } = moduleOf('knowledge');
  const lesson = lessons[0]!;
  await seed(page, [
    fact('read', lesson.id, true, 1),
    fact('tick', lesson.id, { step: lesson.steps[0], done: true }, 1),
    fact('answer', questions[0]!.id, 'a', 1, { revision: 1, result: { credit: 1, rules: 1 } }),
  ]);
  await openLink(page, plan());
  await expect(rows(page).nth(0)).toHaveAttribute('data-done', 'done');
  await expect(rows(page).nth(0)).not.toContainText('as good');
  await expect(rows(page).nth(1)).toContainText('Begun.');
  await expect(rows(page).nth(2)).toContainText('Begun.');
  await expect(next(page)).toContainText('1 of 5 done.');
  await expect(next(page).getByRole('link', { name: /^Go on: the exercise of/ })).toHaveAttribute(
    'href',
    `${lesson.href}#${lesson.exerciseAt}`,
  );
  await openLink(page, plan({ id: 'doneDone', items: [{ ref: lesson.code }] }));
  await expect(next(page)).toContainText('It is done.');
  await expect(next(page).getByRole('link', { name: 'tell your mentor how it went' })).toBeVisible();
  await expectEveryLook(page);
});

test('what leaves no trace is read when its reader says so, and that can be taken back', async ({ page }) => {
  await openLink(page, plan());
  const guide = rows(page).nth(3);
  await guide.getByRole('button', { name: /^I have read it/ }).press('Enter');
  await expect(guide).toHaveAttribute('data-done', 'done');
  await expect(guide.getByText('Noted.')).toBeVisible();
  await expect(guide.getByRole('button', { name: /^I have not read it/ })).toBeFocused();
  expect(await page.evaluate(() => localStorage.length), 'nothing is kept unasked').toBe(0);
  await expect(guide.getByText('Keep what you do here?')).toBeVisible();
  await expectAccessible(page);
  await guide.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.reload();
  await expect(guide).toHaveAttribute('data-done', 'done');
  await guide.getByRole('button', { name: /^I have not read it/ }).click();
  await expect(guide).toHaveAttribute('data-done', 'open');
  expect(await kept(page)).toEqual([]);
});

test('a page this site does not have is named as such, and the rest works', async ({ page }) => {
  await openLink(page, plan({ items: [{ ref: 'zzzz', due: TODAY }, ...plan().items] }));
  await expect(rows(page).nth(0)).toContainText('A page this site does not have (zzzz)');
  await expect(next(page)).toContainText('5 things to do.');
  await openLink(page, plan({ id: 'allGone1', items: [{ ref: 'zzzz' }] }));
  await expect(rows(page)).toHaveCount(1);
  await expect(next(page)).toHaveCount(0);
  await expectAccessible(page);
});

test('a plan is kept by one press, listed, shown without its link, and erased', async ({ page }) => {
  test.slow();
  await openLink(page, plan());
  await expect(page.getByText('Anyone who uses this browser here can see it.')).toBeVisible();
  await keep(page).click();
  await expect(page.getByText('The plan is kept in this browser, on this device.')).toBeFocused();
  expect(await assigned(page)).toEqual([{ plan: planText(plan()), sender: expect.stringMatching(/^[\w-]{8}$/) }]);
  await page.evaluate(() => sessionStorage.clear());
  await goTo(page, PLAN);
  await expect(rows(page), 'the only one is shown at once').toHaveCount(5);
  await expect(page.locator('#keep')).toContainText('Kept in this browser on this device since');
  await openLink(page, plan({ id: 'planTwo2', from: 'Aunt Lan', to: '' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your plan');
  await expect(page.locator('#others')).toContainText('From Meera');
  await keep(page).click();
  await page.evaluate(() => sessionStorage.clear());
  await goTo(page, PLAN);
  await expect(page.getByRole('heading', { name: 'Your plans' })).toBeVisible();
  await expect(page.locator('.plan-list > li')).toHaveCount(2);
  await expectEveryLook(page);
  const meera = page.locator('.plan-list > li').filter({ hasText: 'Meera' });
  await meera.getByRole('button', { name: 'Show this plan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Minh, your plan');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goto('my-learning/');
  await page.getByRole('link', { name: 'The 2 plans you were sent' }).click();
  await expect(page.locator('.plan-list > li')).toHaveCount(2);
  await page
    .locator('.plan-list > li')
    .filter({ hasText: 'Aunt Lan' })
    .getByRole('button', { name: 'Erase it' })
    .click();
  await page.getByRole('button', { name: 'Erase the plan' }).click();
  await expect(page.getByText('The plan is erased from this device.')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Minh, your plan');
  await page.getByRole('button', { name: 'Erase this plan' }).click();
  await page.getByRole('button', { name: 'Erase the plan' }).click();
  await expect(page.getByRole('heading', { name: 'No plan here yet' })).toBeVisible();
  expect(await kept(page)).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No plan here yet' })).toBeVisible();
});

test('a changed version says so and takes the place of the one that is kept; an older one offers the newer', async ({
  page,
}) => {
  test.slow();
  await openLink(page, plan());
  await keep(page).click();
  const [{ sender }] = (await assigned(page)) as unknown as [{ sender: string }];
  const changed = plan({ at: MADE + DAY, note: 'I have changed the dates.' });
  await openLink(page, changed);
  await expect(page.getByText('This is a changed version of a plan that you keep here.')).toBeVisible();
  await expectEveryLook(page);
  await page.getByRole('button', { name: 'Show the one that is kept' }).click();
  await expect(page.getByText('Do the five lines first.')).toBeVisible();
  await openLink(page, changed);
  await page.getByRole('button', { name: 'Keep this version instead' }).click();
  await expect(page.getByText('The plan is kept in this browser, on this device.')).toBeFocused();
  expect(await assigned(page)).toEqual([{ plan: planText(changed), sender }]);
  await openLink(page, plan());
  await expect(page.getByText('You keep a newer version of this plan here')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show the one that is kept' }).click();
  await expect(page.getByText('I have changed the dates.')).toBeVisible();
  await expect(page.getByText('You keep a newer version')).toHaveCount(0);
});

test('the page holds together with text at 200 %, from right to left, and in forced colours', async ({ page }) => {
  await openLink(page, plan({ to: 'A'.repeat(40), from: 'B'.repeat(40), note: 'C'.repeat(280) }));
  await page.locator('#tell .btn').click();
  await page.locator('#tell form .btn').click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ forcedColors: 'active' });
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await fits()).toBe(true);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await fits()).toBe(true);
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
    document.documentElement.style.fontSize = '200%';
  });
  expect(await fits()).toBe(true);
});

test('a private session shows a plan, keeps nothing, and says so', async ({ page }) => {
  await page.goto(PLAN);
  await page.getByRole('button', { name: 'Private session' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-private');
  await openLink(page, plan());
  await expect(page.getByText('This is a private session: the plan and what you do are not kept.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep this plan' })).toHaveCount(0);
  await rows(page).nth(3).getByRole('button').click();
  await expect(rows(page).nth(3)).toHaveAttribute('data-done', 'done');
  await expectEveryLook(page);
  await page.getByRole('button', { name: 'Close the plan' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('erasing everything takes the plan off the page and out of the tab', async ({ page }) => {
  await openLink(page, plan());
  await keep(page).click();
  await page.getByRole('button', { name: 'Erase my data' }).click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByRole('heading', { name: 'No plan here yet' })).toBeVisible();
  expect(await local(page)).toEqual([0, 0]);
});

test('the keyboard alone reads, marks, keeps and erases', async ({ page }) => {
  await openLink(page, plan());
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (name.test(label)) return;
    }
    throw new Error(`the keyboard does not reach ${name.source}`);
  };
  await tabTo(/^Read “Find/);
  await tabTo(/^I have read it/);
  await page.keyboard.press('Space');
  await tabTo(/^Keep this plan/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The plan is kept in this browser')).toBeFocused();
  await tabTo(/^Erase this plan/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Erase this plan from this device?')).toBeFocused();
  await tabTo(/^Erase the plan/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The plan is erased from this device.')).toBeFocused();
});

test('text nodes replaced by a translator do not break the page', async ({ page }) => {
  await openLink(page, plan());
  await rewriteTexts(page);
  await rows(page).nth(3).getByRole('button').click();
  await expect(rows(page).nth(3)).toHaveAttribute('data-done', 'done');
  await page.locator('#keep .btn').click();
  await expect(page.locator('#keep')).toContainText('Kept in this browser');
  await page.locator('#tell .btn').click();
  await page.locator('#tell form .btn').click();
  await expect(page.locator('.report-view')).toBeVisible();
  await rewriteTexts(page);
  await page.getByRole('button', { name: /change what it says/i }).click();
  await expect(page.locator('#tell form')).toBeVisible();
});

test('printed, it is the plan alone with boxes to tick, and twelve things fit on one page', async ({ page }) => {
  const refs = catalog.modules.flatMap(({ code, lessons }) => [lessons[0]!.code, `${lessons[0]!.code}.x`, `${code}.q`]);
  const items = refs.slice(0, 12).map((ref, index) => ({ ref, due: TODAY + 7 * index, ...(index % 4 === 0 && { note: 'Sixty characters are enough to say which part is meant, yes.' }) })); // prettier-ignore
  await openLink(page, plan({ items, meeting: { at: MADE + 9 * DAY, minutes: 45, zone: 'Asia/Tokyo' } }));
  await expect(rows(page)).toHaveCount(12);
  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  for (const format of ['A4', 'Letter'] as const) expect(pages(await page.pdf({ format })), format).toBe(1);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['#next', '#keep', '#tell', '#others', '.plan-take'])
    await expect(page.locator(gone)).toBeHidden();
  await expect(page.getByText('Do the five lines first.')).toBeVisible();
  const box = await rows(page)
    .first()
    .evaluate((row) => getComputedStyle(row, '::before').inlineSize);
  expect(parseFloat(box)).toBeGreaterThan(14);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('it says why it needs it, and what can be done instead', async ({ page }) => {
    await page.goto(await linkTo(plan()));
    await expect(page.getByText('this page needs JavaScript')).toBeVisible();
    await expect(page.getByText('ask your mentor for the plan on paper')).toBeVisible();
    await expect(page.getByText('One moment')).toBeHidden();
    await page.getByRole('link', { name: 'All modules and their lessons' }).click();
    await expect(page).toHaveURL(/\/modules\/$/);
  });
});

// New York puts its clocks forward in the night to 14 March 2027.
