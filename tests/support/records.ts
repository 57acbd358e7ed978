import type { Page } from '@playwright/test';
import type { Fact } from '../../src/record/fact.ts';

const DAY = 86_400_000;
let count = 0;

/** A fact some days ago, with an id of its own. */
export function fact(type: string, subject: string, value: unknown, daysAgo: number, more: Partial<Fact> = {}): Fact {
  count += 1;
  return {
    ...{ id: `test${String(count).padStart(12, '0')}`, type, subject, value },
    ...{ at: Math.floor(Date.now() - daysAgo * DAY) - 1000 + count, ...more },
  };
}

/** An answer that was given some days ago. */
export const answer = (subject: string, value: string, credit: number, daysAgo: number, sure?: 1 | 2 | 3): Fact =>
  fact('answer', subject, value, daysAgo, { revision: 1, result: { credit, rules: 1, ...(sure && { sure }) } });

/** What somebody did who has read one lesson. Three questions are due: sure and wrong, missed, right and old. */
export const some = (): Fact[] => [
  fact('rating', 'knowledge-r01', { when: 'before', step: 2 }, 12, { revision: 1 }),
  answer('knowledge-q01', 'a', 0, 12, 3),
  answer('knowledge-q02', 'a', 0, 12),
  answer('knowledge-q03', 'a', 1, 12, 2),
  answer('knowledge-q04', 'a', 1, 1, 3),
  fact('read', 'how-a-rule-is-made', true, 2),
  fact('note', 'family-table#two-stories', 'Ask my aunt first.\nShe knows the stories of the shop.', 2),
  fact('bookmark', 'how-a-rule-is-made#check', true, 1),
];

const MODULES = ['identity', 'networking', 'growth', 'advocacy', 'knowledge', 'resilience', 'leadership', 'belonging'];
const LESSONS = [
  'family-table', 'ask-for-an-introduction', 'first-meeting-agreement', 'answer-a-slight', 'how-a-rule-is-made',
  'week-after-losing', 'coalition-for-one-rule', 'accepted-by-neither',
]; // prettier-ignore

/** What somebody did who has been here for months: more than ten questions are due. */
export const much = (): Fact[] => [
  ...MODULES.flatMap((module, index) => [
    fact('read', LESSONS[index]!, true, 80 - index),
    fact('rating', `${module}-r01`, { when: 'before', step: 2 }, 80 - index, { revision: 1 }),
    ...(index < 6 ? [fact('rating', `${module}-r01`, { when: 'after', step: 4 }, 70 - index, { revision: 1 })] : []),
    ...['1', '2', '3', '4', '5']
      .slice(0, index % 2 ? 5 : 2)
      .map((step) => fact('tick', LESSONS[index]!, { step, done: true }, 78 - index)),
    ...[1, 2, 3, 4, 5, 6]
      .slice(0, index < 5 ? 6 : 3)
      .map((number) =>
        answer(
          `${module}-q0${number}`,
          'a',
          number % 3 === 0 ? 0 : number % 2 === 0 ? 0.5 : 1,
          60 - index * 7,
          ((number % 3) + 1) as 1,
        ),
      ),
    fact('note', `${LESSONS[index]!}#check`, `A note of my own on ${module}.`, 50 - index),
  ]),
  fact('plan', 'start', { knowledge: 'first', identity: 'soon', belonging: 'later', growth: 'soon' }, 81),
  fact('aim', 'aim', 3, 81),
  fact('read', 'a-lesson-that-is-gone', true, 0),
  fact('note', 'a-lesson-that-is-gone#words', 'A note beside a page that has gone.', 3),
  answer('identity-q01', 'b', 1, 1, 2),
];

/** Puts a record into the browser, as if it had been kept there before. */
export async function seed(page: Page, facts: readonly Fact[]): Promise<void> {
  await page.goto('404.html');
  await page.evaluate(
    (lines) => {
      localStorage.setItem('trellis/keep', '1');
      localStorage.setItem('trellis/1/aaaaaaaaaaaaaaaa', lines);
    },
    facts.map((each) => JSON.stringify(each)).join('\n'),
  );
}

/** Every fact that is kept in the browser, without the marks of erasing. */
export const kept = (page: Page): Promise<Fact[]> =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('trellis/1/'))
      .flatMap((key) => localStorage.getItem(key)!.split('\n').filter(Boolean))
      .map((line) => JSON.parse(line) as Fact)
      .filter(({ type }) => type !== 'erased'),
  );
