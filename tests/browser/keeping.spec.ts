import type { Page } from '@playwright/test';
import { answer, formOf, questionOfKind, questionsOf } from '../support/answering.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

const MODULE = 'growth';
const ASSESSMENT = `modules/${MODULE}/self-assessment/`;
const question = questionOfKind(MODULE, 'choice');
const others = questionsOf(MODULE).filter(({ kind, at }) => kind === 'choice' && at === 'bank');

const keep = (page: Page) => page.getByRole('button', { name: 'Keep', exact: true }).click();
/** Subjects of all answers in the record. */
const answered = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('trellis/1/'))
      .flatMap((key) => localStorage.getItem(key)!.split('\n'))
      .map((line) => JSON.parse(line) as { type: string; subject: string })
      .filter(({ type }) => type === 'answer')
      .map(({ subject }) => subject)
      .sort(),
  );

test('storage that is forbidden: answers are shown, nothing is kept, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto(ASSESSMENT);
  const form = await answer(page, question, 'wrong');
  await expect(form.locator('.reply')).toBeVisible();
  await expect(page.getByText('This browser does not let the page keep anything.')).toBeVisible();
  await answer(page, others[1]!, 'right');
  await expect(page.locator('.keep-line')).toHaveCount(1);
  await page.locator('.results').scrollIntoViewIfNeeded();
  await expect(page.getByText('1 of 9 right')).toBeVisible();
  await expectAccessible(page);
});

test('storage that fills up in the middle: what was kept stays, what comes is shown, and nothing throws', async ({
  page,
}) => {
  await page.goto(ASSESSMENT);
  await answer(page, question, 'right');
  await keep(page);
  expect(await answered(page)).toEqual([question.id]);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const second = await answer(page, others[1]!, 'wrong');
  await expect(second.locator('.reply')).toBeVisible();
  await page.locator('.results').scrollIntoViewIfNeeded();
  await expect(page.getByText('1 of 9 right')).toBeVisible();
  expect(await answered(page)).toEqual([question.id]);
  await page.reload();
  await expect(await formOf(page, question)).toHaveAttribute('data-state', 'answered');
  await expect(await formOf(page, others[1]!)).toHaveAttribute('data-state', 'open');
});

test('two tabs that answer at once lose nothing, and each shows what the other answered', async ({ page, context }) => {
  await page.goto(ASSESSMENT);
  await answer(page, question, 'right');
  await keep(page);
  const other = await context.newPage();
  await other.goto(ASSESSMENT);
  const here = await formOf(page, others[1]!);
  const there = await formOf(other, others[2]!);
  await here.getByRole('radio').first().check();
  await there.getByRole('radio').first().check();
  await Promise.all([here.locator('button[type=submit]').click(), there.locator('button[type=submit]').click()]);
  await expect(here.locator('.reply')).toBeVisible();
  await expect(there.locator('.reply')).toBeVisible();
  const all = [question, others[1]!, others[2]!].map(({ id }) => id).sort();
  await expect.poll(() => answered(page)).toEqual(all);
  expect(await answered(other)).toEqual(all);
  await expect(await formOf(page, others[2]!)).toHaveAttribute('data-state', 'answered');
  await expect(await formOf(other, others[1]!)).toHaveAttribute('data-state', 'answered');
});

test('a reload in the middle, Back and Forward find every answer again, and a story where it stood', async ({
  page,
}) => {
  const story = questionOfKind(MODULE, 'case');
  await page.goto(ASSESSMENT);
  await answer(page, question, 'wrong');
  await keep(page);
  const form = await formOf(page, story);
  await form.locator('[data-step="now"] input').first().check();
  await form.locator('button[type=submit]').click();
  await expect(form.locator('[data-step="past"]')).toHaveCount(1);
  await page.reload();
  await formOf(page, story);
  await expect(form.locator('[data-step="past"]')).toHaveCount(1);
  await expect(form.locator('[data-step="now"]')).toHaveCount(1);
  await page.goto('help/');
  await page.goBack();
  await expect(await formOf(page, question)).toHaveAttribute('data-state', 'answered');
  await expect((await formOf(page, story)).locator('[data-step="past"]')).toHaveCount(1);
  await page.goBack();
  await page.goForward();
  await expect(await formOf(page, question)).toHaveAttribute('data-state', 'answered');
});

test('the line about keeping stands once on a page, under the newest answer, and not again once it is decided', async ({
  page,
}) => {
  await page.goto(ASSESSMENT);
  const line = page.locator('.keep-line');
  await answer(page, others[0]!, 'wrong');
  await expect(line).toHaveCount(1);
  const second = await answer(page, others[1]!, 'wrong');
  await expect(line).toHaveCount(1);
  await expect(
    second.locator('xpath=following-sibling::*').filter({ has: page.getByText('Keep what you do here?') }),
  ).toHaveCount(1);
  await keep(page);
  await expect(line).toContainText('Kept in this browser');
  const third = await answer(page, others[2]!, 'wrong');
  await expect(line).toHaveCount(1);
  await expect(third.locator('xpath=following-sibling::*')).toHaveCount(0);
});

test('after ten things that are not saved anywhere else, a copy is offered', async ({ page }) => {
  await page.addInitScript(() => {
    const fact = (index: number) => JSON.stringify({ id: `seed${String(index).padStart(12, '0')}`, type: 'answer', subject: 'identity-q01', value: 'a', at: Date.now() - 1000 + index });
    localStorage.setItem('trellis/keep', '1');
    localStorage.setItem('trellis/1/seed', Array.from({ length: 9 }, (_, index) => fact(index)).join('\n'));
  }); // prettier-ignore
  await page.goto(ASSESSMENT);
  await answer(page, question, 'right');
  await expect(page.getByRole('link', { name: 'Save a copy' })).toHaveAttribute('href', '/my-learning/#copy');
});

test.describe('inside a chat app', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50',
  });
  test('its own store is named where answers are kept', async ({ page }) => {
    await page.goto(ASSESSMENT);
    await answer(page, question, 'right');
    await keep(page);
    await expect(page.getByText('This page is open inside WeChat')).toBeVisible();
  });
});
