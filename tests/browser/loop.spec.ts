import type { Page } from '@playwright/test';
import { openPlan, openReport, packReport } from '../../src/assignment/open.ts';
import type { Report } from '../../src/assignment/report.ts';
import { answer, questionsOf } from '../support/answering.ts';
import { expect, test } from '../support/journey.ts';

const LESSON = 'modules/knowledge/how-a-rule-is-made/';
const ASSESSMENT = 'modules/knowledge/self-assessment/';

/** What a field that shows a link holds, once it is there. */
async function linkIn(page: Page, label: string): Promise<string> {
  const field = page.getByLabel(label);
  await expect(field).toHaveValue(/#[01]\.[\w-]{20,}\.[\da-z]{4}$/);
  return field.inputValue();
}

/** Reads a lesson to its end, as somebody does who reads: the clock of the page runs on at the end of it. */
async function read(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto(LESSON);
  const line = page.locator('.read-line');
  await line.scrollIntoViewIfNeeded();
  for (let minute = 0; minute < 20; minute += 1) await page.clock.runFor(60_000);
  await expect(line).toContainText('You have read this lesson to its end.');
  await page.clock.resume();
}

test('the whole loop: assigned, opened on a phone, done, reported, looked at with two others, and the plan changed', async ({
  page: mentor,
  browser,
  site,
}) => {
  test.slow();
  await mentor.setViewportSize({ width: 1280, height: 900 });

  await test.step('a mentor makes a plan and keeps it', async () => {
    await mentor.goto('mentors/assign/');
    await mentor.locator('.assign-pick summary').filter({ hasText: 'Knowledge' }).click();
    await mentor
      .getByRole('checkbox', { name: /^Find where a rule lives|^Its exercise/ })
      .first()
      .check();
    await mentor.getByRole('checkbox', { name: /^Its self-assessment/ }).check();
    await mentor.getByLabel('Their first name').fill('Minh');
    await mentor.getByLabel('Your first name').fill('Meera');
    await mentor.getByRole('button', { name: 'Set the dates' }).click();
    await mentor.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  });
  const first = await linkIn(mentor, 'The link to the plan');
  const opened = await openPlan(first);
  if (!('value' in opened)) throw new Error(opened.problem);
  const { value: plan } = opened;
  expect(plan).toMatchObject({ to: 'Minh', from: 'Meera' });
  expect(plan.items).toHaveLength(2);

  const phone = await browser.newContext({ baseURL: site.address, viewport: { width: 360, height: 740 } });
  const mentee = await phone.newPage();

  await test.step('the mentee opens it on a phone and keeps it', async () => {
    await mentee.goto(first);
    await expect(mentee.getByRole('heading', { name: 'Minh, your plan' })).toBeVisible();
    expect(mentee.url()).toBe(`${site.address}assignment/`);
    expect(await mentee.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await mentee.getByRole('button', { name: 'Keep this plan' }).click();
  });

  await test.step('reads the lesson', async () => {
    await read(mentee);
  });

  await test.step('answers every question of the self-assessment, some of them wrong', async () => {
    await mentee.goto(ASSESSMENT);
    const asked = questionsOf('knowledge').filter(
      ({ at, kind }) => at === 'bank' && !['scale', 'reflection'].includes(kind),
    );
    for (const [index, question] of asked.entries()) await answer(mentee, question, index < 2 ? 'wrong' : 'right');
  });

  let report = '';
  await test.step('sees on the plan that it is done, and reports', async () => {
    await mentee.goto('assignment/');
    await expect(mentee.locator('.plan-climb > li[data-done="done"]')).toHaveCount(2);
    await mentee.getByRole('button', { name: 'Make a report' }).click();
    await mentee.getByLabel('How my answers came out').check();
    await mentee
      .getByLabel('A question for the next meeting, if you have one')
      .fill('Who signs a rule of the village?');
    await mentee.getByRole('button', { name: 'See what your mentor will see' }).click();
    await expect(mentee.getByRole('heading', { name: 'What your mentor will see' })).toBeFocused();
    await mentee.getByRole('button', { name: 'Make the link' }).click();
    report = await linkIn(mentee, 'The link to your report, for your mentor alone');
  });
  const told = await openReport(report);
  if (!('value' in told)) throw new Error(told.problem);
  expect(told.value).toMatchObject({ plan: plan.id, name: '', question: 'Who signs a rule of the village?' });
  expect(told.value.items.map(({ done }) => done)).toEqual(['done', 'done']);
  expect(told.value.scores?.[0]?.codes).toHaveLength(2);
  await phone.close();

  await test.step('the mentor opens it beside two others', async () => {
    const other = (sender: string, done: Report['items'][number]['done']): Report => ({
      ...told.value,
      ...{ sender, name: sender === 'otherAAA' ? 'Tharu' : 'Lan', question: '' },
      items: told.value.items.map((item) => ({ ...item, done })),
    });
    const links = await Promise.all(
      [other('otherAAA', 'open'), other('otherBBB', 'begun')].map(
        async (each) => `${site.address}mentors/group/#${await packReport(each)}`,
      ),
    );
    await mentor.goto('mentors/group/');
    await mentor.getByLabel('Links of reports, one or many').fill(`From chat: ${links.join('\nand ')}\n${report}`);
    await mentor.getByRole('button', { name: 'Open the reports' }).click();
    await expect(mentor.locator('.group-table tbody tr')).toHaveCount(3);
    await expect(mentor.locator('.group-table tbody').getByText('Done')).toHaveCount(2);
    await expect(mentor.getByText('Who signs a rule of the village?').first()).toBeVisible();
    await expect(mentor.locator('#discuss').getByRole('link').first()).toHaveAttribute('href', /how-a-rule-is-made\/#/);
  });

  await test.step('and changes the plan from there', async () => {
    await mentor.locator('#agenda').getByRole('link', { name: 'Change “Plan for Minh”' }).first().click();
    await expect(mentor).toHaveURL(/mentors\/assign\/$/);
    await mentor.getByLabel('A note at the top of the plan').fill('Well done. Bring the question about the village.');
  });
  await expect
    .poll(async () => {
      const changed = await openPlan(await linkIn(mentor, 'The link to the plan'));
      return 'value' in changed && [changed.value.id === plan.id, changed.value.note.startsWith('Well done')];
    })
    .toEqual([true, true]);
});
