import type { Page } from '@playwright/test';
import { answer, choose, formOf, questionOfKind, questionsOf, type Outcome } from '../support/answering.ts';
import { CORNERS, expect, expectAccessible, rewriteTexts, test } from '../support/journey.ts';

/** A module that has every graded kind in its self-assessment. */
const MODULE = 'growth';
const ASSESSMENT = `modules/${MODULE}/self-assessment/`;
const KINDS = ['choice', 'choices', 'order', 'match', 'case'] as const;
const OUTCOMES: Record<(typeof KINDS)[number], Outcome[]> = {
  choice: ['wrong', 'right'],
  choices: ['wrong', 'partly', 'right'],
  order: ['wrong', 'partly', 'right'],
  match: ['wrong', 'partly', 'right'],
  case: ['wrong', 'right'],
};

/** What the record holds of a question: the newest fact. */
const noted = (page: Page, id: string) =>
  page.evaluate((subject) => {
    const lines = Object.keys(localStorage)
      .filter((key) => key.startsWith('trellis/1/'))
      .flatMap((key) => localStorage.getItem(key)!.split('\n'));
    const facts = lines.map((line) => JSON.parse(line) as { subject: string; at: number; value: unknown; result?: { credit: number; sure?: number } });
    return facts.filter((fact) => fact.subject === subject).sort((a, b) => b.at - a.at)[0];
  }, id); // prettier-ignore

for (const kind of KINDS) {
  const question = questionOfKind(MODULE, kind);

  test(`${kind}: wrong, then right; the focus goes to what came of it, and all of it is noted`, async ({ page }) => {
    await page.goto(ASSESSMENT);
    let form = await answer(page, question, 'wrong');
    await expect(page.locator('.reply:focus, .outcome:focus')).toHaveCount(1);
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    const before = await noted(page, question.id);
    expect(before?.result?.credit).toBeLessThan(1);
    await form.getByRole('button', { name: kind === 'case' ? 'Go another way' : 'Try again' }).click();
    form = await formOf(page, question);
    await expect(form).toHaveAttribute('data-state', 'open');
    if (kind !== 'case') await form.getByText('Fairly sure').click();
    await answer(page, question, 'right');
    const after = await noted(page, question.id);
    expect(after?.result?.credit).toBe(1);
    expect(after?.result?.sure).toBe(kind === 'case' ? undefined : 2);
    await page.reload();
    form = await formOf(page, question);
    await expect(form).toHaveAttribute('data-state', 'answered');
    expect((await noted(page, question.id))?.value).toBe(after?.value);
  });

  test(`${kind}: asks for what is missing, and notes nothing`, async ({ page }) => {
    await page.goto(ASSESSMENT);
    const form = await formOf(page, question);
    await form.locator('button[type=submit]').click();
    await expect(form.getByRole('status').last()).not.toHaveText('');
    await expect(form.locator('.reply')).toHaveCount(0);
  });

  test(`${kind}: survives translators and voices that wrap text, in every state`, async ({ page }) => {
    await page.goto(ASSESSMENT);
    const form = await formOf(page, question);
    await rewriteTexts(page);
    await choose(form, question, 'wrong');
    await form.locator('button[type=submit]').click();
    await expect(form.locator('.reply').first()).toBeVisible();
    await rewriteTexts(page);
    if (kind === 'case') {
      await answer(page, question, 'right');
    } else {
      await choose(form, question, 'right');
      await form.locator('button[type=submit]').click();
    }
    await expect(form.locator('.reply').first()).toBeVisible();
    await rewriteTexts(page);
  });

  test(`${kind}: can be answered with the keyboard alone`, async ({ page }) => {
    await page.goto(ASSESSMENT);
    const form = await formOf(page, question);
    const button = form.locator('button[type=submit]');
    const field = form.locator('input,select').first();
    await field.focus();
    if (kind === 'choice' || kind === 'case') await page.keyboard.press('Space');
    if (kind === 'choices') {
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
    }
    if (kind === 'order') {
      await form.getByRole('button', { name: /^Move down/ }).first().focus(); // prettier-ignore
      await page.keyboard.press('Enter');
      // The focus stays with the row that moved, so that it can go on.
      await expect(form.getByRole('button', { name: /^Move down/ }).nth(1)).toBeFocused();
    }
    if (kind === 'match') {
      for (const [index] of question.options!.entries()) {
        await form.locator('select').nth(index).focus();
        await page.keyboard.press('ArrowDown');
      }
    }
    for (let presses = 0; presses < 40 && !(await button.evaluate((it) => it === document.activeElement)); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(form.locator('.reply').first()).toBeVisible();
  });

  for (const { name, viewport, colorScheme } of CORNERS) {
    test(`${kind}: every state is accessible and fits, ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.goto(ASSESSMENT);
      const form = await formOf(page, question);
      const within = `form.question:has([name^="${question.id}"])`;
      await expectAccessible(page, within);
      await form.locator('button[type=submit]').click();
      await choose(form, question, 'wrong');
      await expectAccessible(page, within);
      for (const outcome of OUTCOMES[kind]) {
        await answer(page, question, outcome);
        await expectAccessible(page, within);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        const again = form.getByRole('button', { name: kind === 'case' ? 'Go another way' : 'Try again' });
        if (await again.count()) await again.click();
      }
    });
  }
}

for (const { name, viewport, colorScheme } of CORNERS) {
  test(`scale and reflection: every state is accessible and fits, ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto(ASSESSMENT);
    for (const when of ['before', 'after']) {
      const form = page.locator('form.ratings').filter({ has: page.locator(`[name^="${when}-"]`) });
      await form.scrollIntoViewIfNeeded();
      await expect(form.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr', '');
      await form.locator('button[type=submit]').click();
      await form.getByRole('radio').first().check();
      await expectAccessible(page, `form.ratings:has([name^="${when}-"])`);
      await form.locator('button[type=submit]').click();
      await expect(form.getByText(/^Noted/)).toBeVisible();
    }
    await expect(page.locator('.growth').first()).toBeVisible();
    await expectAccessible(page, '.assessment > astro-island:last-of-type');
    const reflection = questionsOf(MODULE).find(({ kind }) => kind === 'reflection')!;
    await page.goto(`modules/${MODULE}/${reflection.at}/`);
    const own = await formOf(page, reflection);
    await own.locator('button[type=submit]').click();
    await expect(own.getByText('Choose or write something first.')).toBeVisible();
    await own.locator('textarea').fill('My own words');
    await own.locator('button[type=submit]').click();
    await expect(own.locator('.reply')).toBeFocused();
    await expectAccessible(page, `form.question:has([name="${reflection.id}"])`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });
}

test('every kind holds together with text at 200 % at 360 px, and says what it says in forced colours', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(ASSESSMENT);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (const kind of KINDS) await answer(page, questionOfKind(MODULE, kind), 'wrong');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.emulateMedia({ forcedColors: 'active' });
  // Right and wrong have a mark and words, not only a colour.
  const verdicts = await page.locator('.verdict').allInnerTexts();
  expect(verdicts.length).toBeGreaterThan(4);
  for (const verdict of verdicts) expect(verdict).toMatch(/^[✓✗] \S|^How it ended/);
});

test('a self-assessment with all its answers: results, how sure and how right, and what to read first', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto(ASSESSMENT);
  const graded = questionsOf(MODULE).filter(({ kind, at }) => at === 'bank' && kind !== 'scale');
  for (const [index, question] of graded.entries()) {
    const form = await formOf(page, question);
    if (question.kind !== 'case') await form.getByText(index === 0 ? 'Sure' : 'Guessing', { exact: true }).click();
    await answer(page, question, index === 0 ? 'wrong' : 'right');
  }
  const results = page.locator('.results');
  await results.scrollIntoViewIfNeeded();
  await expect(results.getByText(`${graded.length - 1} of ${graded.length} right`)).toBeVisible();
  await expect(results.locator('li').first()).toContainText('You were sure, and it was not right.');
  await expect(results.getByRole('row', { name: /^Sure\s*1\s*0$/ })).toBeVisible();
  await expectAccessible(page);
});

test('without script every kind can be filled in, and its key opened; nothing of the key is in the form', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(ASSESSMENT);
  for (const kind of KINDS) {
    const { id } = questionOfKind(MODULE, kind);
    const form = page.locator('form.question').filter({ has: page.locator(`[name^="${id}"]`) });
    const field = form.locator(`[name^="${id}"]`).first();
    if (kind === 'order') await field.selectOption('2');
    else if (kind === 'match') await field.selectOption({ index: 1 });
    else await field.check();
    await form.getByText('Open the key').click();
    await expect(form.locator('.key dd, .key li').first()).toBeVisible();
  }
  const story = page.locator('form.question').filter({ has: page.locator('.case') });
  await expect(story.locator('.case-step').last()).toBeVisible();
  await expect(story.getByText('Then decision B.').first()).toBeVisible();
  await context.close();
});

test('a row can be dragged to its place', async ({ page }) => {
  const question = questionOfKind(MODULE, 'order');
  await page.goto(ASSESSMENT);
  const form = await formOf(page, question);
  const rows = form.locator('[data-row]');
  const first = await rows.first().getAttribute('data-row');
  const grip = (await rows.first().locator('.order-grip').boundingBox())!;
  const third = (await rows.nth(2).boundingBox())!;
  await page.mouse.move(grip.x + 10, grip.y + 10);
  await page.mouse.down();
  await page.mouse.move(grip.x + 10, third.y + third.height - 4, { steps: 6 });
  await page.mouse.up();
  await expect(rows.nth(2)).toHaveAttribute('data-row', first!);
  await expect(rows.nth(2).locator('select')).toHaveValue('3');
});

test('places chosen before the script arrives become the order', async ({ page, context }) => {
  const question = questionOfKind(MODULE, 'order');
  await context.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(ASSESSMENT, { waitUntil: 'commit' });
  const form = page.locator('form.question').filter({ has: page.locator('.order') });
  await form.scrollIntoViewIfNeeded();
  const list = form.locator(`[name="${question.id}-a"]`);
  await list.selectOption('3');
  await form.locator('button[type=submit]').click();
  await expect(form.locator('.outcome')).toBeVisible();
  await expect(form.locator('[data-row]').nth(2)).toHaveAttribute('data-row', 'a');
});
