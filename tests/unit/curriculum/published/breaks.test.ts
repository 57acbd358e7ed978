import { describe, expect, it } from 'vitest';
import { readLock } from '../../../../src/curriculum/published/lock.ts';
import { breaksOf } from '../../../../src/curriculum/published/breaks.ts';
import type { Moves } from '../../../../src/curriculum/published/moves.ts';
import { wholeFiles } from '../whole.ts';
import { edit, inventoryOf, released, told, withData, withPrinted } from './garden.ts';

const LESSON = '/modules/garden/first-pot/';
const lesson = wholeFiles.find(({ kind }) => kind === 'lesson')!;
const code = (lesson.data as { code: string }).code;
const GONE = (place: string) => `content/permalinks.yaml: ${place} was given out (first) and is gone: `;
/** The section of a heading, up to the next of its depth. */
const SECTION = /^## On a balcony \{#balcony\}[\s\S]*?(?=^## )/m;

const cut = (body = '') => body.replace(SECTION, '');
const section = SECTION.exec(lesson.body!)![0];
const withoutGarden = edit(wholeFiles, undefined, '/modules/garden/', () => undefined);

describe('what was given out', () => {
  it('covers pages, anchors, short addresses, codes and feeds, those that lead on included', () => {
    expect(new Set(released.map(({ kind }) => kind))).toEqual(new Set(['page', 'anchor', 'short', 'code', 'feed']));
    const places = released.map(({ place }) => place);
    for (const place of [LESSON, `${LESSON}#balcony`, `/go/${code}/`, '/glossary/#mulch', '/go/mk4w/', '/aid/'])
      expect(places).toContain(place);
  });

  it('breaks nothing while it stands, and everything may move before there is a release', () => {
    expect(told(wholeFiles)).toEqual([]);
    expect(told(withoutGarden, [])).toEqual([]);
  });

  it('may be added to', () => {
    const more = { ...lesson, path: 'content/en/modules/garden/second-pot.mdx' };
    expect(told([...wholeFiles, withData(more, { id: 'second-pot', code: 'zz77' })])).toEqual([]);
  });
});

describe('renaming a lesson', () => {
  const renamed = edit(wholeFiles, 'lesson', 'first-pot', (file) => withData(file, { id: 'water-a-pot' }));

  it('is told once, with the line that its code gives away', () => {
    expect(told(renamed)).toEqual([
      `${GONE(LESSON)}bring it back, or add below "moved:", if /modules/garden/water-a-pot/, which has its code "${code}" now, is the same thing (if not, delete that code and run "npm run codes")\n      - { from: ${LESSON}, to: /modules/garden/water-a-pot/ }`,
    ]);
  });

  it('passes with that line, its code included', () => {
    expect(told(withPrinted(renamed, told(renamed)))).toEqual([]);
  });

  it('asks of a second one that the first line be changed', () => {
    const again = edit(withPrinted(renamed, told(renamed)), 'lesson', 'first-pot', (file) =>
      withData(file, { id: 'a-pot' }),
    );
    const said = told(again);
    expect(said).toHaveLength(2);
    expect(said[0]).toBe(`${LESSON} leads to /modules/garden/water-a-pot/, where nothing stands: mend the address`);
    expect(said[1]).toMatch(/change its line below "moved:".*\n.*to: \/modules\/garden\/a-pot\/ }$/);
  });
});

describe('deleting a heading', () => {
  const deleted = edit(wholeFiles, 'lesson', 'first-pot', (file) => ({ ...file, body: cut(file.body) }));

  it('is told, with the line that says it is gone', () => {
    expect(told(deleted)).toEqual([
      `${GONE(`${LESSON}#balcony`)}give the heading its id back, {#balcony}, or add below "gone:", with your reason\n      - { from: ${LESSON}#balcony, why: This part was taken out., nearest: [${LESSON}] }`,
    ]);
  });

  it('passes with that line, also when the lesson is renamed later', () => {
    const mended = withPrinted(deleted, told(deleted));
    expect(told(mended)).toEqual([]);
    const renamed = edit(mended, 'lesson', 'first-pot', (file) => withData(file, { id: 'a-pot' }));
    const said = told(renamed);
    expect(said.at(-1)).toContain(`{ from: ${LESSON}, to: /modules/garden/a-pot/ }`);
  });
});

describe('giving a heading another id', () => {
  const reworded = edit(wholeFiles, 'lesson', 'first-pot', (file) => ({
    ...file,
    body: file.body!.replace('{#balcony}', '{#on-the-roof}'),
  }));

  it('is told with the new one, and passes with that line', () => {
    const said = told(reworded);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`{ from: ${LESSON}#balcony, to: ${LESSON}#on-the-roof }`);
    expect(told(withPrinted(reworded, said))).toEqual([]);
  });
});

describe('moving a section to another page', () => {
  const moved = edit(
    edit(wholeFiles, 'lesson', 'first-pot', (file) => ({ ...file, body: cut(file.body) })),
    'page',
    'help',
    (file) => ({ ...file, body: `${file.body}\n${section}` }),
  );

  it('is told with the page it stands on now', () => {
    expect(told(moved)).toEqual([
      `${GONE(`${LESSON}#balcony`)}give the heading its id back, {#balcony}, or add below "moved:"\n      - { from: ${LESSON}#balcony, to: /help/#balcony }`,
    ]);
  });

  it('passes with that line', () => {
    expect(told(withPrinted(moved, told(moved)))).toEqual([]);
  });
});

describe('dropping a module', () => {
  const said = told(withoutGarden);

  it('is told page by page and feed by feed, all at once, and not anchor by anchor', () => {
    const gone = said.map((message) => /: (\/\S*) was given out/.exec(message)?.[1]);
    expect(gone).toEqual([
      '/feeds/garden.xml',
      '/modules/garden/',
      LESSON,
      '/modules/garden/mentor-guide/',
      '/modules/garden/self-assessment/',
    ]);
    expect(said[0]).toContain('{ from: /feeds/garden.xml, to: /feeds/all.xml }');
    expect(said[2]).toContain(`{ from: ${LESSON}, why: This page was taken out., nearest: [/modules/] }`);
  });

  it('passes with those lines: its short addresses lead to what says that it is gone', () => {
    const mended = withPrinted(withoutGarden, said);
    expect(told(mended)).toEqual([]);
    expect(inventoryOf(mended, released).leading).toContain(`/go/${code}/`);
  });
});

describe('reusing a code', () => {
  const second = { ...lesson, path: 'content/en/modules/garden/second-pot.mdx' };

  it('is told while the first owner stands under another one', () => {
    const files = [
      ...edit(wholeFiles, 'lesson', 'first-pot', (file) => withData(file, { code: 'zz77' })),
      withData(second, { id: 'second-pot', code }),
    ];
    expect(told(files)).toEqual([
      `content/en/modules/garden/second-pot.mdx: code "${code}" was given out for ${LESSON} (first) and may never name /modules/garden/second-pot/: delete the line and run "npm run codes"`,
    ]);
    expect(told(edit(files, 'lesson', 'second-pot', (file) => withData(file, { code: 'zz88' })))).toEqual([]);
  });

  it('is told once the first owner was taken out', () => {
    const line = { from: LESSON, why: 'It was wrong.', nearest: ['/modules/garden/'] };
    const files = [
      ...edit(
        edit(wholeFiles, 'lesson', 'first-pot', () => undefined),
        'permalinks',
        '',
        (file) => withData(file, { gone: [...(file.data as Moves).gone, line] }),
      ),
      withData(second, { id: 'second-pot', code }),
    ];
    expect(told(files)).toEqual([expect.stringContaining(`code "${code}" was given out for ${LESSON} (first)`)]);
  });

  it('is told of questions, whose codes stand in answers and reports', () => {
    const { place, names } = released.find(({ kind }) => kind === 'code')!;
    const files = wholeFiles.map(
      (file) => JSON.parse(JSON.stringify(file).replaceAll(`"${names}"`, '"other"')) as typeof file,
    );
    expect(told(files)).toContainEqual(
      expect.stringContaining(`code "${place}" was given out for ${names} (first) and may never name other: `),
    );
  });
});

describe('a term', () => {
  const renamed = wholeFiles.map((file) =>
    file.kind === 'glossary' ? withData(file, { terms: [{ id: 'leaf-cover', code: 'mk4w' }] }) : file,
  );

  it('that is renamed leads on by its code', () => {
    const said = told(renamed);
    expect(said.at(-1)).toContain('{ from: /glossary/#mulch, to: /glossary/#leaf-cover }');
  });
});

describe('a line of the lock whose short address has no page', () => {
  it('is mended by a line, too', () => {
    const locked = readLock('page /help/ 1\nshort /go/zzzz/ -> /help/ 1\n');
    const [first] = breaksOf(locked, inventoryOf(wholeFiles), { moved: [], gone: [] });
    expect(first!.message).toContain('{ from: /go/zzzz/, to: /help/ }');
  });
});
