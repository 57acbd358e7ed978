import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A question as its file says it, as far as the tests answer it. */
export interface Asked {
  id: string;
  kind: string;
  at: string;
  choose?: number;
  options?: { id: string; right?: boolean; match?: string }[];
  spare?: { id: string }[];
  steps?: { id: string; options: { id: string; right?: boolean; next: string }[] }[];
}

/** How an answer comes out. */
export type Outcome = 'right' | 'partly' | 'wrong';

/** The questions of a module, as its file says them. */
export function questionsOf(module: string): Asked[] {
  return (parse(readFileSync(`content/en/modules/${module}/quiz.yaml`, 'utf8')) as { questions: Asked[] }).questions;
}

/** A question of a kind in the self-assessment of a module. @throws when the module has none */
export function questionOfKind(module: string, kind: string): Asked {
  const found = questionsOf(module).find((question) => question.kind === kind && question.at === 'bank');
  if (!found) throw new Error(`${module} has no question of kind ${kind} in its self-assessment.`);
  return found;
}

/** The form of a question, scrolled to and awake. */
export async function formOf(page: Page, { id }: Pick<Asked, 'id'>): Promise<Locator> {
  const form = page.locator('form.question').filter({ has: page.locator(`[name^="${id}"]`) });
  await form.scrollIntoViewIfNeeded();
  await expect(form.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr', '');
  return form;
}

/** Fills the fields of a question, without asking for feedback. Of a case it takes the next decision. */
export async function choose(form: Locator, question: Asked, outcome: Outcome): Promise<void> {
  const { id, kind, options = [], spare = [] } = question;
  const rights = options.filter(({ right }) => right);
  const wrongs = options.filter(({ right }) => !right);
  const tick = (field: string, value: string) => form.locator(`[name="${field}"][value="${value}"]`).check();
  if (kind === 'choice') await tick(id, (outcome === 'right' ? rights : wrongs)[0]!.id);
  if (kind === 'choices') {
    const few = outcome === 'partly' ? 1 : outcome === 'right' ? rights.length : 0;
    const ticked = [...rights.slice(0, few), ...wrongs].slice(0, question.choose).map((option) => option.id);
    for (const option of options)
      await form.locator(`[name="${id}"][value="${option.id}"]`).setChecked(ticked.includes(option.id));
  }
  if (kind === 'match') {
    const ids = [...options, ...spare].map((option) => option.id);
    for (const [index, option] of options.entries()) {
      const right = outcome === 'right' || (outcome === 'partly' && index === 0);
      const other = ids.find((one) => one !== option.id)!;
      await form.locator(`[name="${id}-${option.id}"]`).selectOption(right ? option.id : other);
    }
  }
  if (kind === 'order') {
    const right = options.map((option) => option.id);
    const wanted =
      outcome === 'right' ? right : outcome === 'wrong' ? right.toReversed() : [...right.slice(1), right[0]!];
    // From the top down: each row is lifted to its place by the buttons.
    for (const [place, row] of wanted.entries()) {
      const up = form.locator(`[data-row="${row}"]`).getByRole('button', { name: /^Move up/i });
      const rows = await form
        .locator('[data-row]')
        .evaluateAll((all) => all.map((item) => item.getAttribute('data-row')));
      for (let moves = rows.indexOf(row) - place; moves > 0; moves -= 1) await up.click();
    }
  }
  if (kind === 'case') {
    const field = await form.locator('[data-step="now"] input').first().getAttribute('name');
    const step = question.steps!.find((item) => field === `${id}-${item.id}`)!;
    await tick(field!, step.options.find(({ right = false }) => right === (outcome === 'right'))!.id);
  }
}

/** Answers a question to its end. */
export async function answer(page: Page, question: Asked, outcome: Outcome): Promise<Locator> {
  const form = await formOf(page, question);
  do {
    await choose(form, question, outcome);
    await form.locator('button[type=submit]').click();
  } while (question.kind === 'case' && (await form.locator('[data-step="now"]').count()) > 0);
  await expect(form).toHaveAttribute('data-state', 'answered');
  return form;
}
