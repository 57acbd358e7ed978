import { expect, otherTest, rewriteTexts, test } from '../support/journey.ts';
import {
  questions,
  modules,
  island,
  heading,
  check,
  next,
  plan,
  keep,
  shown,
  answer,
  answerAll,
  namesIn,
  factsIn,
  stored,
  type Way,
} from '../support/start.ts';

test('asks the second question of a theme after a wrong answer and after "I don’t know", and not after a right one', async ({
  page,
}) => {
  test.slow();
  await page.goto('start/');
  const early: Record<string, Way> = { identity: 'wrong', growth: 'unknown' };
  const asked = await answerAll(page, ({ module }, second) => (second ? 'right' : (early[module] ?? 'right')));
  const firsts = modules.map((id) => questions.find(({ module }) => module === id)!.id);
  expect(asked.filter((id) => firsts.includes(id))).toEqual(firsts);
  expect(
    asked.filter((id) => !firsts.includes(id)).map((id) => questions.find((each) => each.id === id)!.module),
  ).toEqual(['identity', 'growth']);
  await expect(plan(page).getByRole('heading', { level: 3 })).toHaveText(['No path needed', 'Soon', 'Later']);
  const [one, two, three] = await namesIn(page);
  expect([one, two]).toEqual(['1 Cultural understanding and identity', '2 Personal and professional growth']);
  expect(three).toMatch(/^3 /);
});

test('all wrong: sixteen questions, every module first, in an order that builds up, and the path that fits', async ({
  page,
}) => {
  test.slow();
  await page.goto('start/');
  await expect(heading(page)).toHaveText('Question 1, at most 16');
  expect(await answerAll(page, () => 'wrong')).toHaveLength(16);
  await expect(plan(page).getByRole('heading', { level: 3 })).toHaveText(['A path that fits', 'First']);
  await expect(plan(page).getByRole('link', { name: 'A new advocate’s first eight weeks' })).toHaveAttribute(
    'href',
    '/paths/first-eight-weeks/',
  );
  expect(await namesIn(page)).toHaveLength(8);
  for (const link of await plan(page).getByRole('link').all()) {
    const { status } = await page.request
      .get((await link.getAttribute('href'))!)
      .then((found) => ({ status: found.status() }));
    expect(status).toBe(200);
  }
});

test('by keyboard alone: answer, go on, go back, finish, keep, change', async ({ page }) => {
  test.slow();
  await page.goto('start/');
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const words = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.closest('.start') ? (activeElement.closest('label') ?? activeElement).textContent : '';
      });
      if (name.test(words ?? '')) return;
    }
    throw new Error(`${name} is not reached with Tab`);
  };
  for (let question = 1; (await plan(page).count()) === 0; question += 1) {
    await expect(heading(page)).toHaveText(new RegExp(`^Question ${question}, at most \\d+$`));
    await tabTo(/./);
    if ((await page.evaluate(() => document.activeElement?.tagName)) !== 'INPUT') await tabTo(/./);
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(page.locator('.verdict')).toBeFocused();
    if (question === 2) {
      await tabTo(/^Back to the one before$/);
      await page.keyboard.press('Enter');
      await expect(heading(page)).toHaveText(/^Question 1,/);
      await expect(heading(page)).toBeFocused();
      await expect(page.locator('.verdict')).toBeVisible();
      await tabTo(/^Next$/);
      await page.keyboard.press('Enter');
      await expect(heading(page)).toHaveText(/^Question 2,/);
    }
    await tabTo(/^(Next|See your plan)$/);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
  }
  await tabTo(/^Keep this plan$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your plan' })).toBeFocused();
  await expect(page.getByText(/^Kept on this device on/)).toBeVisible();
  await page.reload();
  await expect(plan(page).getByText('Today’s next step')).toBeVisible();
  await tabTo(/^Change it$/);
  await page.keyboard.press('Enter');
  await tabTo(/Later/);
  await page.keyboard.press('L');
  await tabTo(/^Use this order$/);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText('Your own order');
});

test('an empty answer is asked for; "I don’t know" is one', async ({ page }) => {
  await page.goto('start/');
  await check(page).click();
  await expect(page.getByText('Choose one first.')).toBeVisible();
  await answer(page, 'unknown');
  await expect(page.getByText('Choose one first.')).toHaveCount(0);
  // The focus says it; nothing says it a second time.
  for (const region of await island(page).locator('[role=status], [aria-live]').all()) await expect(region).toBeEmpty();
  await expect(page.getByText('An easier question about the same skill comes next.')).toBeVisible();
  await next(page).click();
  await answer(page, 'unknown');
  await page.getByText('The one we would choose, and why').click();
  await expect(page.locator('.others p').first()).toBeVisible();
});

test('an answer can be changed, and the questions that follow change with it', async ({ page }) => {
  await page.goto('start/');
  await answer(page, 'wrong');
  await island(page).getByRole('button', { name: 'Change my answer' }).click();
  await expect(page.locator('.verdict')).toHaveCount(0);
  await answer(page, 'right');
  await next(page).click();
  await expect(heading(page)).toHaveText('Question 2, at most 15');
  expect((await shown(page)).module).toBe(modules[1]);
});

test('nothing is kept before Keep; afterwards a reload in the middle goes on where one was', async ({ page }) => {
  await page.goto('start/');
  await answer(page, 'right');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await keep(page).click();
  await next(page).click();
  await answer(page, 'unknown');
  const kept = (await factsIn(page)).sort((one, other) => one.at - other.at);
  expect(kept.map(({ type, subject, result }) => [type, subject, result])).toEqual([
    ['answer', 'start-identity-1', undefined],
    ['answer', 'start-networking-1', undefined],
  ]);
  expect(kept.map(({ value }) => value)).toEqual([expect.stringMatching(/^[abc]$/), '-']);
  await page.reload();
  await expect(heading(page)).toHaveText('Question 3, at most 15');
  await island(page).getByRole('button', { name: 'Back to the one before' }).click();
  await expect(island(page).locator('input[value="-"]')).toBeChecked();
});

test('a private session leaves nothing, and shows nothing that was kept', async ({ page }) => {
  await page.goto('start/');
  await answer(page, 'right');
  await keep(page).click();
  const before = await stored(page);
  await page.getByRole('button', { name: 'Private session' }).click();
  await expect(heading(page)).toHaveText('Question 1, at most 16');
  await answer(page, 'unknown');
  await expect(page.getByText('Not kept:')).toBeVisible();
  await next(page).click();
  await answer(page, 'unknown');
  expect(await stored(page)).toBe(before);
  await page.getByRole('button', { name: 'End the private session' }).click();
  await expect(heading(page)).toHaveText('Question 2, at most 15');
});

test('erasing empties the page and leaves nothing', async ({ page }) => {
  await page.goto('start/');
  await answer(page, 'right');
  await keep(page).click();
  await next(page).click();
  await answer(page, 'wrong');
  await page.getByRole('button', { name: 'Erase my data' }).click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(heading(page)).toHaveText('Question 1, at most 16');
  for (const field of await island(page).getByRole('radio').all()) await expect(field).not.toBeChecked();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('Back leaves the page whole, and Forward finds it whole', async ({ page }) => {
  await page.goto('');
  await page.locator('.doors').getByRole('link', { name: 'Start here' }).click();
  await answer(page, 'right');
  await next(page).click();
  await answer(page, 'wrong');
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goForward();
  await expect(heading(page)).toHaveText(/^Question \d, at most \d+$/);
  // A page that slept is as it was left: its question stands answered. One that is loaded anew begins again.
  if ((await page.locator('.verdict').count()) === 0) await answer(page, 'unknown');
  await next(page).click();
  await expect(heading(page)).toBeFocused();
});

test('a choice made before the script arrives counts', async ({ page, context }) => {
  await context.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto('start/');
  await island(page).getByRole('radio').nth(1).check();
  await check(page).click();
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(island(page).getByRole('radio').nth(1)).toBeChecked();
});

test('text nodes replaced by a translator break nothing', async ({ page }) => {
  await page.goto('start/');
  await answer(page, 'wrong');
  await rewriteTexts(page);
  await island(page).locator('.question-actions .btn').click();
  await expect(heading(page)).toHaveText('Question 2, at most 16');
  await answer(page, 'right');
});

otherTest('under a sub-path, with React itself', async ({ page }) => {
  await page.goto('start/');
  await answer(page, 'right');
  await next(page).click();
  await answer(page, 'unknown');
  await expect(island(page).getByRole('link').first()).toHaveAttribute('href', /^\/learn\/modules\//);
});
