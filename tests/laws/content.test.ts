import fc from 'fast-check';
import { describe, it } from 'vitest';
import { advance, FRESH } from '../../src/quiz/attempt.ts';
import { kindOf, type Question } from '../../src/quiz/registry.ts';
import { resultsOf } from '../../src/quiz/results.ts';
import { fold } from '../../src/record/fold.ts';
import { learningOf } from '../../src/record/learning.ts';
import { readCopy, writeCopy } from '../../src/record/copy.ts';
import { openTab } from '../unit/record/tab.ts';
import { choice, choices, match, order, reflection, story } from '../unit/quiz/questions.ts';
import { expectSame, RUNS } from './runs.ts';

const WHOLE: Record<string, string> = {
  choice: 'a', choices: 'ab', order: 'dcba', match: 'aa bb cc', case: 'aba', reflection: 'My own words.',
}; // prettier-ignore
const COURSE: readonly Question[] = [choice, choices, order, match, story, reflection];
const optionsOf = (question: Question) => ('options' in question ? question.options.length : 0);

/** What an author may do to a course between two visits of a reader. */
type Edit = { what: 'rename' | 'move' | 'reorder' | 'shuffle' | 'add' | 'remove' | 'raise' | 'drop'; at: number };
const edits = fc.array(
  fc.record({
    what: fc.constantFrom<Edit['what']>('rename', 'move', 'reorder', 'shuffle', 'add', 'remove', 'raise', 'drop'),
    at: fc.nat(20),
  }),
  { minLength: 1, maxLength: 12 },
);

function edited(questions: readonly Question[], { what, at }: Edit): readonly Question[] {
  const place = at % Math.max(questions.length, 1);
  const question = questions[place];
  if (!question) return what === 'add' ? [fresh(at)] : questions;
  const others = questions.filter((each) => each !== question);
  if (what === 'remove') return others;
  if (what === 'reorder') return [...others, question];
  if (what === 'add') return [...questions, fresh(at)];
  const copy = { ...question };
  if (what === 'rename' && 'ask' in copy) copy.ask = `Said in other words, ${at}.`;
  if (what === 'move')
    Object.assign(copy, { passage: `lesson-${at}#elsewhere`, at: `lesson-${at}`, objective: 'other' });
  if (what === 'raise') copy.revision += 1;
  if (what === 'shuffle' && 'options' in copy && copy.kind !== 'order')
    copy.options = copy.options.toReversed() as never;
  if (what === 'drop' && 'options' in copy && copy.options.length > 1)
    copy.options = copy.options.toSpliced(at % copy.options.length, 1) as never;
  return questions.map((each) => (each === question ? copy : each));
}

const fresh = (at: number): Question => ({ ...choice, id: `q-new-${at}` });

/** A reader's record with a whole answer to every question of the course. */
function answered() {
  const { store } = openTab({});
  for (const question of COURSE) {
    const { id, kind, revision } = question;
    const credit = kindOf(question).grade(question, WHOLE[kind]!);
    store.note('answer', id, WHOLE[kind]!, { revision, ...(credit !== undefined && { result: { credit, rules: 1 } }) });
  }
  return store.facts();
}

describe('edits of the content', () => {
  const facts = answered();
  const saved = readCopy(new TextEncoder().encode(writeCopy(facts, 1)));

  it('never lose an answer: it stays in the record, and is shown wherever its question still has what was chosen', () => {
    if (!('facts' in saved)) throw new Error('The copy cannot be read.');
    const { answers } = fold(saved.facts);
    const { histories } = learningOf(saved.facts);
    fc.assert(
      fc.property(edits, (changes) => {
        const now = changes.reduce(edited, COURSE);
        const faults = COURSE.flatMap((question) => {
          const { id, kind, revision } = question;
          const answer = WHOLE[kind]!;
          const found = [answers.get(id)?.value === answer && histories.get(id)?.length === 1 ? [] : 'not in the record'];
          const there = now.find((each) => each.id === id);
          // The question that is taken out, and comes back, finds its answer again.
          const after = there ?? question;
          const shown = advance(kindOf(after), after, FRESH, { type: 'restored', kept: answers.get(id) });
          // Only an option that is gone keeps an answer from being shown; a raised revision marks it as earlier.
          const fits = kindOf(after).accepts(after, answer);
          if (!fits && optionsOf(after) >= optionsOf(question)) found.push('no longer fits');
          if (shown.answer !== (fits ? answer : undefined)) found.push('not shown');
          if (fits && shown.earlier !== after.revision > revision) found.push('not marked as earlier');
          return found.flat().map((fault) => `${id}: ${fault}`);
        });
        const { answered, of } = resultsOf(now.filter((question) => kindOf(question).graded), answers); // prettier-ignore
        if (answered > of) faults.push('more answers than questions');
        expectSame(faults, []);
      }),
      RUNS,
    ); // prettier-ignore
  });
});
