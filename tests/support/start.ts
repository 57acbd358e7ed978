import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import type { Fact } from '../../src/record/fact.ts';
import { expect } from './journey.ts';

interface Question {
  id: string;
  module: string;
  options: { id: string; right?: boolean }[];
}
export const { questions } = parse(readFileSync('content/en/start.yaml', 'utf8')) as { questions: Question[] };
export const { modules } = parse(readFileSync('content/site.yaml', 'utf8')) as { modules: string[] };

export const island = (page: Page) => page.locator('.start');
export const heading = (page: Page) => island(page).locator('h2');
export const check = (page: Page) => island(page).getByRole('button', { name: 'See what happens' });
export const next = (page: Page) => island(page).getByRole('button', { name: /^(Next|See your plan)$/ });
export const plan = (page: Page) => page.locator('[data-view=plan]');
export const keep = (page: Page) => page.getByRole('button', { name: 'Keep', exact: true });

/** The question that is shown, by the name of its fields. */
export async function shown(page: Page): Promise<Question> {
  const id = await island(page).getByRole('radio').first().getAttribute('name');
  return questions.find((question) => question.id === id)!;
}

export type Way = 'right' | 'wrong' | 'unknown';

/** Answers the question that is shown, and looks at the feedback. */
export async function answer(page: Page, way: Way): Promise<Question> {
  const question = await shown(page);
  const option = question.options.find(({ right = false }) => right === (way === 'right'))!;
  await island(page)
    .locator(`input[value="${way === 'unknown' ? '-' : option.id}"]`)
    .check();
  await check(page).click();
  await expect(page.locator('.verdict')).toBeFocused();
  await expect(page.locator('.verdict')).toHaveText(
    { right: '✓ Yes, this one.', wrong: '✗ Not this one.', unknown: 'A good answer to begin with.' }[way],
  );
  return question;
}

/** Answers whatever is asked until the plan comes, and returns the ids of the questions. */
export async function answerAll(page: Page, wayOf: (question: Question, second: boolean) => Way): Promise<string[]> {
  const asked: string[] = [];
  while ((await plan(page).count()) === 0) {
    const question = await shown(page);
    const second = asked.some((id) => questions.find((each) => each.id === id)!.module === question.module);
    await answer(page, wayOf(question, second));
    asked.push(question.id);
    await next(page).click();
    await expect(heading(page)).toBeFocused();
  }
  return asked;
}

export const namesIn = (page: Page) => plan(page).locator('.start-order .name').allTextContents();
/** The facts that stand in storage, in no order. */
export const factsIn = async (page: Page) => {
  const texts = await page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, text]: [string, string]) => (key.startsWith('trellis/1/') ? text : [])),
  );
  return texts.flatMap((text) => text.split('\n').map((line) => JSON.parse(line) as Fact));
};
export const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
