import { describe, expect, it } from 'vitest';
import { changesOf, datedPages, versionOf } from '../../../src/curriculum/changes.ts';
import { wholeContent, wholeCurriculum } from './whole.ts';

const changed = (date: string, note: string, correction = false) => ({ date, note, correction });

describe('what changed', () => {
  const content = wholeContent();
  const lesson = content.lessons.find(({ id }) => id === 'first-pot')!;
  lesson.changes = [changed('2027-02-01', 'Later.', true), changed('2026-12-01', 'Sooner.')];
  content.pages[0]!.changes = [changed('2027-01-01', 'Between.')];
  const groups = datedPages(wholeCurriculum('/', content));

  it('stands newest first, each with its page', () => {
    expect(changesOf(groups).map(({ page, note, correction }) => [page.id, note, correction])).toEqual([
      ['first-pot', 'Later.', true],
      [content.pages[0]!.id, 'Between.', false],
      ['first-pot', 'Sooner.', false],
    ]);
  });

  it('makes a version each', () => {
    expect(versionOf(lesson)).toBe(3);
    expect(versionOf({ changes: [] })).toBe(1);
  });

  it('is looked for on every page whose words have a date, once', () => {
    const ids = groups.flatMap(({ pages }) => pages.map(({ id }) => id));
    const { modules, lessons, guides, foundations, sheets, paths, pages } = content;
    const all = [...modules, ...lessons, ...guides, ...foundations, ...sheets, ...paths, ...pages].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(all.toSorted());
  });
});
