import { expect, rewriteTexts, test } from '../support/journey.ts';
import { GOAL, line, button, papers, pagesOf } from '../support/sheets.ts';

test('what is typed is kept after Keep only, is there again, and can be emptied', async ({ page }) => {
  await page.goto(GOAL);
  await line(page, 1).fill('Read a fee notice and say who decided it.');
  await expect(page.getByText('Keep what you do here, this sheet included?')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await button(page, 'Keep').click();
  await expect(page.locator('.keep-line')).toBeFocused();
  await expect(page.locator('.keep-line')).toContainText('Kept in this browser on this device.');
  await expect.poll(() => papers(page)).toContain('who decided it');
  await page.reload();
  await expect(line(page, 1)).toHaveValue('Read a fee notice and say who decided it.');
  await expect(line(page, 2)).toHaveValue('');
  await line(page, 2).fill('One rule map.');
  await expect.poll(() => papers(page)).toContain('One rule map.');
  await button(page, 'Empty this sheet').click();
  await expect(page.getByText('Empty every line of this sheet? It cannot be undone.')).toBeFocused();
  await button(page, 'Empty it').click();
  await expect(page.getByText('The sheet is empty.')).toBeFocused();
  expect(await papers(page)).toBe('');
  await page.reload();
  await expect(line(page, 1)).toHaveValue('');
});

test('what is typed is gone with the page after Do not keep, and with Erase my data', async ({ page }) => {
  await page.goto(GOAL);
  await line(page, 1).fill('Nobody keeps this.');
  await button(page, 'Do not keep').click();
  await expect(page.getByText('Not kept: what you typed is gone when you leave this page.')).toBeVisible();
  await expect(line(page, 1)).toHaveValue('Nobody keeps this.');
  await page.reload();
  await expect(line(page, 1)).toHaveValue('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await line(page, 1).fill('For a while.');
  await button(page, 'Keep').click();
  await expect.poll(() => papers(page)).toContain('For a while.');
  await button(page, 'Erase my data').click();
  await button(page, 'Erase everything').click();
  await expect(line(page, 1)).toHaveValue('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a private session shows nothing that was kept, and leaves nothing behind', async ({ page }) => {
  await page.goto(GOAL);
  await line(page, 1).fill('Kept before.');
  await button(page, 'Keep').click();
  await expect.poll(() => papers(page)).toContain('Kept before.');
  await button(page, 'Private session').click();
  await expect(line(page, 1)).toHaveValue('');
  await line(page, 1).fill('Said in private');
  await page.waitForTimeout(600);
  // The last letter is younger than the pause after which a sheet is kept.
  await line(page, 1).fill('Said in private.');
  await button(page, 'End the private session').click();
  await expect(line(page, 1)).toHaveValue('Kept before.');
  await page.waitForTimeout(600);
  expect(await papers(page)).not.toContain('private');
  await page.reload();
  await expect(line(page, 1)).toHaveValue('Kept before.');
});

test('several copies of a sheet, each with a name, and one erased alone', async ({ page }) => {
  await page.goto(GOAL);
  await line(page, 1).fill('Of the first.');
  await button(page, 'Keep').click();
  await button(page, 'Start another copy').click();
  await expect(page.getByLabel('What you call it')).toBeFocused();
  await page.keyboard.type('Green');
  await line(page, 1).fill('Of the second.');
  await expect.poll(() => papers(page)).toContain('Of the second.');
  await page.reload();
  await expect(page.getByLabel('Copy', { exact: true })).toHaveValue(/.+/);
  await expect(page.getByLabel('What you call it')).toHaveValue('Green');
  await expect(line(page, 1)).toHaveValue('Of the second.');
  await page.getByLabel('Copy', { exact: true }).selectOption('First copy');
  await expect(line(page, 1)).toHaveValue('Of the first.');
  await button(page, 'Erase this copy').click();
  await button(page, 'Erase the copy').click();
  await expect(line(page, 1)).toHaveValue('Of the second.');
  await expect(page.getByLabel('What you call it')).toHaveCount(0);
  expect(await papers(page)).not.toContain('Of the first.');
  // Another sheet has copies of its own.
  await page.goto('mentors/sheets/meeting-log/');
  await expect(line(page, 1)).toHaveValue('');
});

test('two tabs that show the same copy do not undo each other', async ({ page, context }) => {
  await page.goto(GOAL);
  await line(page, 1).fill('From the first tab.');
  await button(page, 'Keep').click();
  const other = await context.newPage();
  await other.goto(GOAL);
  await expect(line(other, 1)).toHaveValue('From the first tab.');
  await line(other, 2).fill('From the second tab.');
  await expect(line(page, 2)).toHaveValue('From the second tab.');
  await line(page, 3).fill('Again from the first.');
  await expect(line(other, 3)).toHaveValue('Again from the first.');
  expect(await papers(page)).toContain('From the second tab.');
});

test('what is typed before the script is there counts', async ({ page, context }) => {
  let release = () => {};
  const late = new Promise<void>((resolve) => (release = resolve));
  await context.route('**/*.js', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(GOAL, { waitUntil: 'domcontentloaded' });
  await line(page, 1).fill('Typed early.');
  release();
  await expect(page.getByText('Keep what you do here')).toBeVisible();
  await expect(line(page, 1)).toHaveValue('Typed early.');
});

test('by keyboard alone: fill in a line, keep it, begin another copy', async ({ page }) => {
  await page.goto(GOAL);
  const tabTo = async (name: string | RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const words = await page.evaluate(() => {
        const { activeElement } = document;
        const label = (activeElement as Partial<HTMLTextAreaElement>).labels?.[0];
        return (label ?? activeElement)?.textContent?.trim() ?? '';
      });
      if (typeof name === 'string' ? words === name : name.test(words)) return;
    }
    throw new Error(`${name} is not reached with Tab`);
  };
  await tabTo(/^In eight weeks/);
  await page.keyboard.type('Read a fee notice.');
  await expect(button(page, 'Keep')).toBeVisible();
  await tabTo('Keep');
  await page.keyboard.press('Enter');
  await expect(page.locator('.keep-line')).toBeFocused();
  await tabTo('Start another copy');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What you call it')).toBeFocused();
  await page.keyboard.type('Blue');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Copy', { exact: true })).toContainText('Blue');
});

test('text nodes replaced by a translator do not break it', async ({ page }) => {
  await page.goto(GOAL);
  await rewriteTexts(page);
  await line(page, 1).fill('Words.');
  await button(page, 'Keep').click();
  await rewriteTexts(page);
  await page.getByRole('button', { name: /start another copy/i }).click();
  await expect(line(page, 1)).toHaveValue('');
  await expect.poll(() => papers(page)).toContain('Words.');
});

test('papers that are damaged or hostile cost nothing but themselves', async ({ page }) => {
  await page.goto('404.html');
  await page.evaluate(() => {
    const put = (name: string, value: unknown) =>
      localStorage.setItem(`trellis/paper/sheet/goal-sheet/${name}`, JSON.stringify(value));
    localStorage.setItem('trellis/keep', '1');
    localStorage.setItem('trellis/paper/sheet/goal-sheet/cut', '{"v":1,');
    put('null', null);
    put('html', {
      v: 1,
      name: '<img src=x onerror=alert(1)>',
      at: 9,
      fields: [['skill', '<script>alert(1)</script>']],
    });
    put('good', {
      v: 1,
      name: 'Good',
      at: 1,
      fields: [
        ['skill', 'Mine.'],
        ['__proto__', 'x'],
        ['gone', 'y'],
      ],
    });
  });
  await page.goto(GOAL);
  await expect(line(page, 1)).toHaveValue('<script>alert(1)</script>');
  expect(await page.locator('main img').count()).toBe(0);
  await page.getByLabel('Copy', { exact: true }).selectOption('Good');
  await expect(line(page, 1)).toHaveValue('Mine.');
});

test('storage that is forbidden: it can be filled in and printed, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto(GOAL);
  await line(page, 1).fill('Words.');
  await expect(page.getByText('This browser does not let the page keep anything')).toBeVisible();
  await expect(line(page, 1)).toHaveValue('Words.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sheet is filled in and printed, and says that nothing is kept', async ({ page }) => {
    await page.goto(GOAL);
    await expect(page.getByText('Without JavaScript nothing is kept')).toBeVisible();
    await line(page, 1).fill('Read a fee notice.');
    expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(1);
    await expect(button(page, 'Print this sheet')).toBeHidden();
  });
});
