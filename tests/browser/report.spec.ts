import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { openReport } from '../../src/assignment/open.ts';
import type { Report } from '../../src/assignment/report.ts';
import { unseal } from '../../src/assignment/sealed.ts';
import { expect, expectAccessible, expectEveryLook, test } from '../support/journey.ts';
import { catalog, moduleOf, openLink, plan } from '../support/plans.ts';
import { fact, kept, seed, some } from '../support/records.ts';

const tell = (page: Page) => page.locator('#tell');
const KNOWLEDGE = moduleOf('knowledge');
const REFLECTION = KNOWLEDGE.questions.find(({ kind }) => kind === 'reflection')!;
const OTHER = moduleOf('identity').questions.find(({ kind }) => kind === 'reflection');
const WORDS = 'Whoever defends the rule would say: a new worker learns what she breathes.';
const record = () => [
  ...some(),
  fact('answer', REFLECTION.id, WORDS, 1, { revision: 1 }),
  ...(OTHER ? [fact('answer', OTHER.id, 'Words on another module.', 1, { revision: 1 })] : []),
];
/** What the record above says of the modules of the plan. */
const codeOf = (id: string) => KNOWLEDGE.questions.find((question) => question.id === id)!.code;

/** A report begins, with the choices in view. */
async function begin(page: Page, facts = record()): Promise<void> {
  await seed(page, facts);
  await openLink(page, plan());
  await tell(page).getByRole('button', { name: 'Make a report' }).click();
  await expect(tell(page).getByRole('heading', { name: 'What it says' })).toBeFocused();
}
const see = (page: Page) => tell(page).getByRole('button', { name: 'See what your mentor will see' }).click();

/** The report in the link that is made now. */
async function linked(page: Page): Promise<Report> {
  await tell(page).getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel('The link to your report').inputValue();
  expect(link).toMatch(/^http:\/\/[^/]+\/mentors\/group\/#[01]\.[\w-]+\.[\da-z]{4}$/);
  const opened = await openReport(link);
  if ('problem' in opened) throw new Error(opened.problem);
  expect(opened.lost).toBe(0);
  return opened.value;
}

test('all is off at first except progress, and the report then says nothing else', async ({ page }) => {
  test.slow();
  await begin(page);
  const boxes = tell(page).getByRole('checkbox');
  await expect(boxes).toHaveCount(5);
  await expect(tell(page).getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(page.getByLabel('What I have done of the plan')).toBeChecked();
  await expect(page.getByText('Say nothing about anybody’s status or papers, yours included.')).toBeVisible();
  await expect(page.getByText('Leave out where people live, work or meet, the names and stories of other people, and any view that could harm you.')).toBeVisible(); // prettier-ignore
  await expect(page.getByText(WORDS), 'own words are read before they are chosen').toBeVisible();
  await expectEveryLook(page);
  await expect(page.getByRole('button', { name: 'Make the link' }), 'first it is seen').toHaveCount(0);
  await see(page);
  await expect(tell(page).getByRole('heading', { name: 'What your mentor will see' })).toBeFocused();
  for (const words of [
    'Whoever holds the link, or a file without a passphrase, can read all of it.',
    'it cannot be taken back',
    'not a proof, and your mentor’s page says so',
  ])
    // prettier-ignore
    await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText('No name is given.')).toBeVisible();
  const report = await linked(page);
  expect(report).toEqual({
    ...{ plan: 'planTest', sender: expect.stringMatching(/^[\w-]{8}$/), at: expect.any(Number), name: '' },
    items: plan().items.map(({ ref, due }, index) => ({
      ...{ ref, done: index === 0 ? 'done' : index === 2 ? 'begun' : 'open' },
      ...(due !== undefined && { due }),
    })),
    ...{ reflections: [], question: '' },
  });
  await expectEveryLook(page);
  expect(
    (await kept(page)).some(({ type }) => type === 'assigned'),
    'nothing is kept unasked',
  ).toBe(false);
});

test('what is chosen is seen in full and stands in the link, and nothing else does', async ({ page }) => {
  await begin(page);
  await page.getByLabel('How my answers came out').check();
  await page.getByLabel('How sure I felt').check();
  await page.getByLabel('How many questions are due').check();
  await page.getByLabel(WORDS.slice(0, 20)).check();
  await page.getByLabel('A question for the next meeting').fill('How do I begin?');
  await page.getByLabel('A first name').fill('  Minh ');
  await see(page);
  const seen = page.locator('.report-view');
  await expect(seen.locator('.report-who')).toHaveText('Minh');
  await expect(seen).toContainText('How do I begin?');
  await expect(seen).toContainText('4 of 10 questions answered, 2 right, 2 not right.');
  await expect(seen).toContainText('Question 1 of the self-assessment');
  await expect(seen.getByRole('row', { name: /2\s*–/ })).toBeVisible();
  await expect(seen).toContainText('3 questions of these modules are due.');
  await expect(seen).toContainText(WORDS);
  await expect(seen).not.toContainText('another module');
  expect(await linked(page)).toMatchObject({
    ...{ name: 'Minh', question: 'How do I begin?', due: 3 },
    scores: [{ module: KNOWLEDGE.code, right: 2, partly: 0, missed: 2, of: 10, codes: ['knowledge-q01', 'knowledge-q02'].map(codeOf) }], // prettier-ignore
    confidence: [{ code: KNOWLEDGE.scales[0]!.code, before: 2 }],
    reflections: [{ code: REFLECTION.code, text: WORDS }],
  });

  await tell(page).getByRole('button', { name: 'Change what it says' }).click();
  await expect(tell(page).getByRole('heading', { name: 'What it says' })).toBeFocused();
  await expect(page.getByLabel('A question for the next meeting'), 'what was typed is still there').toHaveValue('How do I begin?'); // prettier-ignore
  for (const label of ['What I have done of the plan', 'How my answers', 'How sure I felt', WORDS.slice(0, 20)])
    await page.getByLabel(label).uncheck();
  await page.getByLabel('A first name').fill('');
  await see(page);
  const less = await linked(page);
  expect(less).toMatchObject({ name: '', items: [], reflections: [], due: 3 });
  expect(less).not.toHaveProperty('scores');
  expect(less).not.toHaveProperty('confidence');
});

test('nothing done yet can be told, too', async ({ page }) => {
  await begin(page, []);
  await expect(page.getByText('No question of these modules is answered yet, and the report would say so.')).toBeVisible(); // prettier-ignore
  await page.getByLabel('How my answers came out').check();
  await see(page);
  await expect(page.locator('.report-view')).toContainText('No question of these modules is answered yet.');
  const report = await linked(page);
  expect(report.scores).toEqual([]);
  expect(new Set(report.items.map(({ done }) => done))).toEqual(new Set(['open']));
});

test('the sender is the plan’s where it is kept, and another each time where it is not', async ({ page }) => {
  test.slow();
  const make = async () => {
    await openLink(page, plan());
    await tell(page).getByRole('button', { name: 'Make a report' }).click();
    await see(page);
    return (await linked(page)).sender;
  };
  const first = await make();
  await expect(page.getByText('your mentor may see the two side by side')).toBeVisible();
  const second = await make();
  expect(second).not.toBe(first);
  await tell(page).getByRole('button', { name: 'Keep this plan' }).click();
  await expect(page.getByText('The plan is kept in this browser')).toBeVisible();
  await expect(page.getByText('your mentor may see the two side by side')).toHaveCount(0);
  expect(await make(), 'keeping it keeps the sender').toBe(second);
  await expect(page.getByText('your mentor may see the two side by side')).toHaveCount(0);
});

test('a file holds the same as the link, and a sealed one opens with its passphrase alone', async ({ page }) => {
  await begin(page);
  await page.getByLabel(WORDS.slice(0, 20)).check();
  await see(page);
  const report = await linked(page);
  const [plain] = await Promise.all([
    page.waitForEvent('download'),
    tell(page).getByRole('button', { name: 'Save it as a file' }).click(),
  ]);
  expect(plain.suggestedFilename()).toMatch(/^report-\d{4}-\d\d-\d\d\.json$/);
  expect(await openReport(readFileSync(await plain.path(), 'utf8'))).toEqual({ value: report, lost: 0 });

  await page.getByText('The careful way').click();
  await expect(page.getByText('If it is lost, nobody can recover it, and neither can we.')).toBeVisible();
  await page.getByLabel('Passphrase').fill('short');
  await page.getByLabel('Passphrase').press('Enter');
  await expect(page.getByText('It needs at least 12 characters')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Passphrase').fill('kettle moss ferry nine');
  const [sealed] = await Promise.all([page.waitForEvent('download'), page.getByLabel('Passphrase').press('Enter')]);
  await expect(page.getByText('Never in the same chat or mail.')).toBeVisible();
  expect(sealed.suggestedFilename()).toMatch(/^report-.*-sealed\.json$/);
  const text = readFileSync(await sealed.path(), 'utf8');
  expect(text).not.toContain('breathes');
  expect(await unseal(text, 'kettle moss ferry ten')).toEqual({ problem: 'wrong' });
  const opened = await unseal(text, 'kettle moss ferry nine');
  expect(await openReport('text' in opened ? opened.text : '')).toEqual({ value: report, lost: 0 });
  expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage, ...sessionStorage })))).not.toContain('kettle');
});

test('a long link is warned of, and what is too long for one goes into a file', async ({ page }) => {
  const long = (count: number, seed = 0) =>
    Array.from({ length: count }, (_, word) => ((word * 7919 * (seed + 3)) % 999_983).toString(36)).join(' ');
  await begin(page, [fact('answer', REFLECTION.id, long(640), 1, { revision: 1 })]);
  await page.getByRole('checkbox', { name: /question 2 in/ }).check();
  await see(page);
  await tell(page).getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByText(/This link has \d{4} characters\. Some chat apps cut links above 2000/)).toBeVisible();
  await expectAccessible(page);
  const open = catalog.modules.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'reflection'));
  await seed(page, open.map(({ id }, index) => fact('answer', id, long(600, index), 1, { revision: 1 }))); // prettier-ignore
  await openLink(page, plan({ items: catalog.modules.map(({ code }) => ({ ref: code })) }));
  await tell(page).getByRole('button', { name: 'Make a report' }).click();
  await expect(tell(page).locator('.tell-own input')).toHaveCount(open.length);
  for (const box of await tell(page).locator('.tell-own input').all()) await box.check();
  await see(page);
  await tell(page).getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByText('There is too much in it for a link. Send the file instead.')).toBeVisible();
  await expect(page.getByLabel('The link to your report')).toHaveCount(0);
});

test('in a private session a report can be made, and nothing stays', async ({ page }) => {
  await page.goto('assignment/');
  await page.getByRole('button', { name: 'Private session' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-private');
  await openLink(page, plan());
  await tell(page).getByRole('button', { name: 'Make a report' }).click();
  // It could only say that nothing was begun.
  await expect(page.getByLabel('What I have done of the plan')).not.toBeChecked();
  await expect(page.getByText('This browser keeps nothing now')).toBeVisible();
  await page.getByLabel('What I have done of the plan').check();
  await see(page);
  await expect(tell(page).getByRole('button', { name: 'Keep this plan' })).toHaveCount(0);
  expect((await linked(page)).items).toHaveLength(plan().items.length);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('own words are shown as words, and an item this site does not have as such', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)>\n<b>bold</b>';
  await seed(page, [fact('answer', REFLECTION.id, hostile, 1, { revision: 1 })]);
  await openLink(page, plan({ items: [{ ref: 'zzzz' }, { ref: KNOWLEDGE.code }, { ref: catalog.paths[0]!.code }] }));
  await tell(page).getByRole('button', { name: 'Make a report' }).click();
  await page.getByRole('checkbox', { name: /question 2 in/ }).check();
  await see(page);
  await expect(page.locator('.report-view')).toContainText('A page this site does not have (zzzz)');
  await expect(page.locator('.report-view img, .report-view b')).toHaveCount(0);
  expect((await linked(page)).reflections).toEqual([{ code: REFLECTION.code, text: hostile }]);
});

test('the keyboard alone chooses, sees and makes the link', async ({ page }) => {
  await begin(page);
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? document.activeElement?.textContent ?? ''); // prettier-ignore
      if (name.test(label)) return;
    }
    throw new Error(`the keyboard does not reach ${name.source}`);
  };
  await tabTo(/^How sure I felt/);
  await page.keyboard.press('Space');
  await tabTo(/^See what your mentor/);
  await page.keyboard.press('Enter');
  await expect(tell(page).getByRole('heading', { name: 'What your mentor will see' })).toBeFocused();
  await tabTo(/^Make the link/);
  await page.keyboard.press('Enter');
  await tabTo(/^Copy the link/);
  expect((await openReport(await page.getByLabel('The link to your report').inputValue())) as object).toMatchObject({ value: { confidence: [{}] } }); // prettier-ignore
});
