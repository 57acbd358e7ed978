import { describe, expect, it } from 'vitest';
import { countOf, progressOf, readingOf } from '../../../src/dashboard/progress.ts';
import type { Fact } from '../../../src/record/fact.ts';
import { answer, CATALOG, fact } from './catalogs.ts';

const progress = (facts: readonly Fact[], due: string[] = []) => progressOf(CATALOG, readingOf(facts), new Set(due));
const home = (facts: readonly Fact[], due: string[] = []) =>
  progress(facts, due).modules.find(({ module }) => module.id === 'home')!;

describe('progress', () => {
  it('of nobody is nothing', () => {
    const all = progress([]);
    expect(all.untouched).toBe(true);
    expect(all.lessons).toEqual({ read: 0, of: 3 });
    expect(countOf(all.answered)).toBe(0);
    expect(all.answered.of).toBe(12);
  });

  it('counts each question once, by its latest answer, and tells right, partly, missed and own words apart', () => {
    const facts = [
      answer('home-q1', 0, 1),
      answer('home-q1', 1, 2),
      answer('home-q2', 0.5, 3),
      answer('home-c1', 0, 4),
      fact('answer', 'home-r1', 'Own words', 5),
      answer('gone-q9', 1, 6),
    ];
    expect(home(facts).answered).toEqual({ right: 1, partly: 1, missed: 1, own: 1, earlier: 0, of: 4 });
    expect(progress(facts).answered.right).toBe(1);
  });

  it('counts an answer from before results were noted as answered, not as right or wrong', () => {
    expect(home([fact('answer', 'home-q1', 'a', 1)]).answered).toMatchObject({ right: 0, missed: 0, own: 1 });
  });

  it('marks what was given to an earlier wording', () => {
    const raised = structuredClone(CATALOG);
    raised.modules[1]!.questions[0]!.revision = 2;
    raised.modules[1]!.scales[0]!.revision = 2;
    const facts = [answer('home-q1', 1, 1), fact('rating', 'home-s1', { when: 'after', step: 3 }, 2, { revision: 1 })];
    const [, found] = progressOf(raised, readingOf(facts)).modules;
    expect(found!.answered).toMatchObject({ right: 1, earlier: 1 });
    expect(found!.rated).toMatchObject([{ earlier: true, before: undefined, after: { step: 3 } }]);
  });

  it('says that a self-assessment is done when every question of the bank that can be right was answered', () => {
    expect(home([answer('home-q1', 0, 1)]).assessed).toBe(false);
    expect(home([answer('home-q1', 0, 1), answer('home-q2', 1, 1)]).assessed).toBe(true);
  });

  it('says how far an exercise is, by the steps there are now', () => {
    const tick = (step: string, done = true) => fact('tick', 'home-lesson', { step, done }, 1);
    expect(home([tick('one'), tick('gone')]).lessons[0]).toMatchObject({ ticked: 1, exercised: false });
    expect(home([tick('one'), tick('two')]).lessons[0]).toMatchObject({ ticked: 2, exercised: true });
    expect(home([tick('one'), fact('tick', 'home-lesson', { step: 'one', done: false }, 2)]).lessons[0]!.ticked).toBe(
      0,
    );
  });

  it('counts notes, bookmarks and what is due where they belong', () => {
    const facts = [
      fact('note', 'home-lesson#words', 'Mine', 1),
      fact('note', 'agreement#terms', 'Not of a module', 1),
      fact('bookmark', 'home-lesson#words', true, 1),
    ];
    expect(home(facts, ['home-q1', 'law-q1'])).toMatchObject({ notes: 1, bookmarks: 1, due: 1, untouched: false });
  });
});
