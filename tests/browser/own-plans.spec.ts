import { readFileSync } from 'node:fs';
import { isoOf } from '../../src/assignment/dates.ts';
import { planText } from '../../src/assignment/wire.ts';
import { expect, expectEveryLook, test } from '../support/journey.ts';
import { linkTo, plan } from '../support/plans.ts';
import { seed } from '../support/records.ts';
import { ASSIGN, ready, pick, own, chosen, planIn, open, fill, catalogOf } from '../support/assigning.ts';

test('own plans are kept after one press, changed, named, copied, saved, brought back and deleted', async ({
  page,
}) => {
  await fill(page);
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('trellis/paper/')));
  await expect(
    page.getByText('From now on this browser keeps what you do on this site, not only this plan. Nothing is sent.'),
  ).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  await expect(page.getByText('Kept in this browser. What you change from now on is kept, too.')).toBeFocused();
  const { id } = await planIn(page);
  expect(await stored()).toEqual([`trellis/paper/plan/${id}`]);
  await page.getByLabel('Their first name').fill('Lan');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Lan');
  await page.reload();
  await ready(page);
  await expect(own(page)).toHaveCount(1);
  await expect(own(page)).toContainText('Plan for Minh');
  await page.getByRole('button', { name: 'Open Plan for Minh' }).click();
  await expect(page.getByText('Opened: Plan for Minh.')).toBeFocused();
  await expect(page.getByLabel('Their first name')).toHaveValue('Lan');
  await expect(chosen(page)).toHaveCount(2);
  expect((await planIn(page)).id, 'a changed plan keeps its id').toBe(id);

  await page.getByRole('button', { name: 'Rename Plan for Minh' }).click();
  await page.getByLabel('A new name').fill('Spring');
  await page.getByRole('button', { name: 'Use this name' }).click();
  await page.getByRole('button', { name: 'Make a second plan Spring' }).click();
  await expect(own(page)).toHaveCount(2);
  await expect(own(page).first()).toContainText('Spring (copy)');
  expect(new Set(await stored()).size).toBe(2);
  await expect.poll(async () => (await planIn(page)).id, 'the second one is open').not.toBe(id);
  await expect(page.getByLabel('Their first name')).toHaveValue('');
  await page.getByLabel('Their first name').fill('Tharu');
  await expect.poll(async () => (await planIn(page)).to).toBe('Tharu');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file Spring', exact: true }).click(),
  ]);
  const file = readFileSync(await download.path());
  const last = own(page).filter({ hasNot: page.getByText('(copy)', { exact: false }) });
  await last.getByRole('button', { name: 'Erase “Spring”' }).click();
  await expect(page.getByText('Erase “Spring” from this device?')).toBeFocused();
  await last.getByRole('button', { name: 'Erase it' }).click();
  await expect(own(page)).toHaveCount(1);
  await page
    .getByLabel('Open a plan from a file')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: file });
  await expect(page.getByText('The plan is open.')).toBeFocused();
  await expect.poll(async () => (await planIn(page)).id).toBe(id);
  await page
    .getByLabel('Open a plan from a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(page.getByText('This holds no plan that can be read here.')).toBeVisible();
});

test('nothing is kept that was not kept on purpose, and erasing everything takes the plans, too', async ({ page }) => {
  await fill(page);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.reload();
  await ready(page);
  await expect(page.getByText('Nothing is chosen yet.')).toBeVisible();
  await fill(page);
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  await page.getByRole('button', { name: 'Erase my data' }).click();
  await page.locator('.foot').getByRole('button', { name: 'Erase everything' }).click();
  await expect(own(page)).toHaveCount(0);
  await expect(page.getByText('Nothing is chosen yet.'), 'what was on the page is gone, too').toBeVisible();
  await page.getByLabel('Their first name').fill('Lan');
  expect(await page.evaluate(() => localStorage.length), 'and it is not written back').toBe(0);
});

test('opening another plan asks before one that is not kept is lost', async ({ page }) => {
  await fill(page);
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  await page.reload();
  await fill(page);
  await page.getByRole('button', { name: 'Open “Plan for Minh”' }).click();
  await expect(page.getByText('The plan above is not kept.')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Begin a new plan' })).toBeDisabled();
  await page.getByRole('button', { name: 'Open, and lose the one above' }).click();
  await expect(page.getByText('Opened: Plan for Minh.')).toBeFocused();
  await expect(page.getByText('You are changing “Plan for Minh”. Every change is kept in this browser.')).toBeVisible();
});

test('a plan that comes by its link or file is changed here, and asks before one that is not kept is lost', async ({
  page,
}) => {
  const sent = plan({ to: 'Lan' });
  await fill(page);
  await page
    .getByLabel('Open a plan from a file')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(planText(sent)) });
  const question = page.getByText('The one on this page is not kept: if you open the other, it is gone.');
  await expect(question).toBeFocused();
  await page.getByRole('button', { name: 'Go on with this one' }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByLabel('Their first name')).toHaveValue('Minh');

  await page.getByLabel('Or open a plan from the link you sent').fill(`Here it is: ${await linkTo(sent)} Bye`);
  await page.getByRole('button', { name: 'Open the plan', exact: true }).click();
  await expect(question).toBeFocused();
  await page.getByRole('button', { name: 'Open the other, and lose this one' }).click();
  await expect(page.getByText('The plan is open.')).toBeFocused();
  await expect(page.getByLabel('Their first name')).toHaveValue('Lan');
  expect((await planIn(page)).id).toBe(sent.id);

  // The message that goes with a changed plan says that it is changed.
  await expect(page.getByText('Hello Lan, here is a plan for us').first()).toBeVisible();
  await page.getByLabel('Their first name').fill('Linh');
  await expect(page.getByText('Hello Linh, here is our plan, changed').first()).toBeVisible();
});

test('the link of a plan behind the address of this page opens that plan, and is taken out of the address', async ({
  page,
}) => {
  await page.goto(`${ASSIGN}#${(await linkTo(plan({ to: 'Lan' }))).split('#')[1]!}`);
  await expect(page.getByText('The plan is open.')).toBeFocused();
  await expect(page.getByLabel('Their first name')).toHaveValue('Lan');
  expect(page.url()).not.toContain('#');
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  await page.reload();
  await expect(page.getByText('You keep one plan here. Open it, or begin a new one.')).toBeVisible();
});

test('a plan that is too long has no link, and says which notes to shorten', async ({ page }) => {
  // A plan that long is drawn again for each look.
  test.slow();
  await open(page);
  const { modules } = await catalogOf(page);
  const words = (seed: number) => Array.from({ length: 70 }, (_, word) => ((seed + word) * 7919).toString(36)).join(' ').slice(0, 280); // prettier-ignore
  const items = modules.flatMap(({ code, lessons }, index) => [
    { ref: code, note: words(index * 400) },
    { ref: lessons[0]!.code, note: words(index * 400 + 100) },
    { ref: `${lessons[0]!.code}.x`, note: words(index * 400 + 200) },
  ]);
  const buffer = (count: number) =>
    Buffer.from(planText({ id: 'Ab-_cdE1', at: Date.UTC(2027, 0, 1), to: '', from: '', note: 'Short.', items: items.slice(0, count) })); // prettier-ignore
  const bring = (count: number) =>
    page
      .getByLabel('Open a plan from a file')
      .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: buffer(count) });
  await bring(9);
  await expect(page.getByText(/^\d{4} characters\. Some chat apps cut links of more than 2000/)).toBeVisible();
  await expect(page.getByText('It is too long for a picture')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open in mail' })).toHaveCount(0);
  await bring(24);
  await expect(page.getByText('This plan is too long for a link.')).toBeVisible();
  await expect(page.getByLabel('The link to the plan')).toHaveCount(0);
  await expect(page.locator('#send').getByText(/, 2\d\d characters/)).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Save the plan as a file' })).toBeVisible();
  await expectEveryLook(page);
  const note = page.locator('#plan-note');
  await note.fill('x'.repeat(300));
  await expect(page.getByText('20 characters too many: only the first 280 are sent.')).toBeVisible();
});

test('a link to the builder brings things, a whole path, or an own plan, and is taken out of the address', async ({
  page,
  site,
}) => {
  await open(page);
  const { modules, paths } = await catalogOf(page);
  const [first, second] = modules.map(({ lessons }) => lessons[0]!);
  await page.goto('404.html');
  await open(page, `#add=${first!.code},${second!.code}.x,zzzzz`);
  await expect(page.getByText('What you came with is in the plan.')).toBeFocused();
  expect(page.url()).toBe(`${site.address}${ASSIGN}`);
  expect((await planIn(page)).items.map(({ ref }) => ref)).toEqual([first!.code, `${second!.code}.x`]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

  await page.goto('404.html');
  await open(page, `#add=${paths[0]!.code}`);
  const { items } = await planIn(page);
  expect(items.length).toBeGreaterThan(5);
  expect(items.every(({ due }, index) => due !== undefined && due >= (items[index - 1]?.due ?? 0))).toBe(true);
  const { id } = await planIn(page);
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();

  await page.goto('404.html');
  await open(page, `#plan=${id}`);
  await expect(page.getByText(/^Opened: /)).toBeFocused();
  expect((await planIn(page)).id).toBe(id);
  await page.goto('404.html');
  await open(page, '#plan=zzzzzzzz');
  await expect(page.getByText('This browser does not keep that plan.')).toBeFocused();
});

test('a whole path is added from the list, and no more than a plan holds', async ({ page }) => {
  await open(page);
  await pick(page, 'A whole path').click();
  await page.getByLabel('Week 1 begins on').fill('2027-03-01');
  await page
    .getByRole('button', { name: /^Add its steps/ })
    .first()
    .click();
  await expect(page.getByText(/steps of “.*” added, each due on the last day of its week/)).toBeVisible();
  expect(isoOf((await planIn(page)).items[0]!.due!)).toBe('2027-03-07');
  const { modules, foundations } = await catalogOf(page);
  const rest = [...modules.flatMap(({ code, lessons }) => [code, lessons[0]!.code, `${lessons[0]!.code}.x`, `${code}.q`]), ...modules.map(({ guide }) => guide!.code), ...foundations.map(({ code }) => code)]; // prettier-ignore
  await page.evaluate((fragment) => (location.hash = fragment), `add=${rest.join(',')}`);
  await expect(page.getByText('A plan holds 40 things, and this one is full.')).toBeVisible();
  await expect(chosen(page)).toHaveCount(40);
  await pick(page, 'For somebody').click();
  await expect(page.locator('.assign-option input:disabled').first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await expect(page.locator('.assign-option input:disabled')).toHaveCount(0);
});

test('a private session holds a plan as long as the page, and says so', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Private session' }).click();
  await expect(page.locator('[data-private]')).toHaveCount(1);
  await fill(page);
  await page.getByRole('button', { name: 'List this plan until I leave the page' }).click();
  await expect(own(page)).toContainText('Not kept: it lasts until you leave this page.');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'End the private session' }).click();
  await expect(own(page)).toHaveCount(0);
  await expect(page.getByText('Nothing is chosen yet.')).toBeVisible();
});

test('a damaged plan is passed over, and stays where it is', async ({ page }) => {
  await seed(page, []);
  await page.evaluate(() => localStorage.setItem('trellis/paper/plan/damaged1', '{"plan":"[1]"}'));
  await open(page);
  await expect(own(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('trellis/paper/plan/damaged1'))).not.toBeNull();
});
