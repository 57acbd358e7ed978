// @vitest-environment jsdom
import { virtual } from '@guidepup/virtual-screen-reader';
import { render } from 'preact';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskedQuestion } from '../../../src/quiz/AskedQuestion.tsx';
import RatingsIsland from '../../../src/quiz/RatingsIsland.tsx';
import { kindOf, type Question } from '../../../src/quiz/registry.ts';
import { choice, choices, match, order, reflection, scale, story } from './questions.ts';

/** What a reader does with one question of each kind, before they ask for feedback. */
const ANSWERS: [Question, (form: HTMLFormElement) => void][] = [
  [choice, (form) => press(form, 'input[value="a"]')],
  [choices, (form) => ['a', 'b'].forEach((id) => press(form, `input[value="${id}"]`))],
  [order, (form) => press(form, '[data-row="c"] button')],
  [match, (form) => ['a', 'c', 'b'].forEach((id, index) => choose(form.querySelectorAll('select')[index]!, id))],
  [story, (form) => press(form, 'input[name="q-case-a"][value="b"]')],
  [reflection, (form) => (form.querySelector('textarea')!.value = 'As much as a loaf of bread.')],
];

const press = (form: HTMLFormElement, selector: string) => form.querySelector<HTMLElement>(selector)!.click();
const choose = (list: HTMLSelectElement, value: string) => (list.value = value);
const settle = () => new Promise((resolve) => setTimeout(resolve, 120));

/** Everything a screen reader says on its way through the page. */
async function readAll(container: HTMLElement): Promise<string[]> {
  await virtual.start({ container });
  for (let steps = 0; (await virtual.lastSpokenPhrase()) !== 'end of document' && steps < 400; steps += 1) {
    await virtual.next();
  }
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  // What the styles hide from eyes they hide from a screen reader too.
  const styles = readFileSync(join(import.meta.dirname, '../../../src/quiz/quiz.css'), 'utf8');
  document.head.innerHTML = `<style>${styles} .print-only { display: none }</style>`;
  document.documentElement.className = 'js';
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => render(null, document.body));

describe('what a screen reader says', () => {
  it.each(ANSWERS)('of a question of kind $kind', async (question, answer) => {
    render(
      <main>
        <AskedQuestion
          question={question}
          kind={kindOf(question)}
          grounds={{ passage: { href: '/first-pot/#water', title: 'The first pot: Water' }, sources: [] }}
          number={1}
          learning="/my-learning/"
        />
      </main>,
      document.body,
    );
    await settle();
    // The key is there for readers without script, and hidden by the styles from this one.
    document.querySelector('.key')!.remove();
    const open = await readAll(document.body);
    const form = document.querySelector('form')!;
    answer(form);
    await settle();
    form.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await vi.waitFor(() => expect(document.activeElement?.matches('.reply, .outcome')).toBe(true));
    await settle();
    const there = document.activeElement as HTMLElement;
    const answered = await readAll(document.body);
    const transcript = [
      '# Before an answer', ...open,
      '', '# Where the focus goes', there.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      '', '# After the answer', ...answered, '',
    ].join('\n'); // prettier-ignore
    await expect(transcript).toMatchFileSnapshot(`../../fixtures/transcripts/${question.kind}.txt`);
    // What came of it is said once: by the focus, and by nothing beside it.
    expect(form.querySelector('[role=status]')?.textContent).toBe(question.kind === 'order' ? 'Place 2 of 4.' : '');
  });

  it('of a rating', async () => {
    render(
      <main>
        <RatingsIsland questions={[scale]} when="before" learning="/my-learning/" />
      </main>,
      document.body,
    );
    await settle();
    const open = await readAll(document.body);
    press(document.querySelector('form')!, 'input[value="4"]');
    document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('Noted.'));
    const transcript = ['# Before a rating', ...open, '', '# After it', ...(await readAll(document.body)), ''].join(
      '\n',
    );
    await expect(transcript).toMatchFileSnapshot('../../fixtures/transcripts/scale.txt');
  });
});
