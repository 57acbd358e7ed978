import { describe, expect, it } from 'vitest';
import { minutesOf, minutesOfLesson, minutesOfPath } from '../../../src/curriculum/minutes.ts';
import { readProse } from '../../../src/curriculum/prose.ts';
import { sourcesOf } from '../../../src/curriculum/sources-of.ts';
import { wholeContent, wholeCurriculum } from './whole.ts';

const curriculum = wholeCurriculum();

describe('href', () => {
  it('leads to ids, with an anchor where one is asked for', () => {
    expect(curriculum.href('first-pot')).toBe('/modules/garden/first-pot/');
    expect(curriculum.href('first-pot', 'water')).toBe('/modules/garden/first-pot/#water');
    expect(curriculum.href('home')).toBe('/');
  });

  it('carries the sub-path', () => {
    const below = wholeCurriculum('/learn/');
    expect(below.href('first-pot', 'water')).toBe('/learn/modules/garden/first-pot/#water');
    expect(below.href('home')).toBe('/learn/');
    expect(below.address('first-pot')).toBe('/modules/garden/first-pot/');
  });

  it('throws when nothing has the id', () => {
    expect(() => curriculum.href('last-pot')).toThrow('There is no page with the id "last-pot".');
  });
});

describe('what moved', () => {
  const below = wholeCurriculum('/learn/');

  it('is known by the address of the page it left', () => {
    const left = [{ anchor: 'fax', end: '/glossary/#mulch' }];
    expect(curriculum.leftFrom('/help/')).toEqual(left);
    expect(below.leftFrom('/learn/help/')).toEqual(left);
    expect(below.leftFrom('/help/')).toEqual([]);
    expect(curriculum.leftFrom('/')).toEqual([]);
  });

  it('is linked to with the sub-path, by the title of its page', () => {
    expect(below.hrefTo('/help/#telephone')).toBe('/learn/help/#telephone');
    expect(below.titleAt('/modules/garden/first-pot/')).toBe('Water a pot by its weight');
    expect(curriculum.titleAt('/')).toBe('Garden school');
    expect(curriculum.titleAt('/feeds/all/rss.xml')).toBe('/feeds/all/rss.xml');
  });
});

describe('looking up', () => {
  it('finds things by id', () => {
    expect(curriculum.module('garden').short).toBe('Garden');
    expect(curriculum.lesson('first-pot').title).toBe('Water a pot by its weight');
    expect(curriculum.term('mulch').aliases).toEqual(['ground cover']);
    expect(curriculum.source('reed-2001').year).toBe('2001');
    expect(curriculum.sheet('one-visit').fields.map(({ id }) => id)).toEqual(['grew', 'asked']);
    expect(curriculum.question('garden-c01').kind).toBe('reflection');
    expect(curriculum.lessonsOf('garden').map(({ id }) => id)).toEqual(['first-pot']);
    expect(curriculum.guideOf('garden')?.id).toBe('garden-guide');
    expect(curriculum.guideOf('market')).toBeUndefined();
    expect(curriculum.quizOf('market')).toBeUndefined();
  });

  it.each(['module', 'lesson', 'term', 'source', 'sheet', 'question'] as const)(
    'names the %s that is missing',
    (what) => {
      expect(() => curriculum[what]('nothing')).toThrow(`There is no ${what} with the id "nothing".`);
    },
  );

  it('keeps the questions of lessons out of the self-assessment', () => {
    expect(curriculum.bank('garden').map(({ id }) => id)).toEqual(['garden-q01', 'garden-q02']);
    expect(curriculum.bank('market')).toEqual([]);
  });
});

describe('order', () => {
  it('is the one of site.yaml, and numbers go by it', () => {
    const content = wholeContent();
    content.site = { ...content.site, modules: ['market', 'garden'] };
    const turned = wholeCurriculum('/', content);
    expect(turned.modules.map(({ id }) => id)).toEqual(['market', 'garden']);
    expect([turned.number('garden'), curriculum.number('garden')]).toEqual([2, 1]);
  });

  it('reads each module, its lessons, its self-assessment and its guide, where it has them', () => {
    expect(curriculum.sequence().map(({ id, kind }) => [id, kind])).toEqual([
      ['start', 'Questions'],
      ['paths', 'Contents'],
      ['balcony-path', 'Path'],
      ['modules', 'Contents'],
      ['garden', 'Module 1'],
      ['first-pot', 'Lesson'],
      ['garden/self-assessment', 'Self-assessment'],
      ['market', 'Module 2'],
      ['mentors', 'For mentors'],
      ['before-you-begin', 'Contents'],
      ['first-visit', 'For mentors'],
      ['garden-guide', 'Mentor guide'],
      ['assign', 'For mentors'],
      ['sheets', 'Contents'],
      ['one-visit', 'Sheet'],
      ['glossary', 'Reference'],
      ['sources', 'Reference'],
      ['sources-soil', 'Reference'],
      ['help', 'Page'],
      ['emblems', 'Page'],
      ['changes', 'Page'],
      ['corrections', 'Page'],
      ['feeds', 'Page'],
      ['data', 'Page'],
    ]);
  });

  it('begins with the paths, and leads nowhere else, where there is no Start here', () => {
    const without = wholeCurriculum('/', { ...wholeContent(), start: undefined });
    expect(without.sequence()[0]?.id).toBe('paths');
    expect(() => without.href('start')).toThrow('"start"');
    expect(without.citing('reed-2001').map(({ id }) => id)).not.toContain('start');
  });

  it('holds nothing without an address', () => {
    for (const { id } of curriculum.sequence()) expect(() => curriculum.href(id)).not.toThrow();
  });
});

describe('minutes', () => {
  const lesson = curriculum.lesson('first-pot');
  const withText = (text: string) => ({ ...lesson, prose: readProse(text) });

  it('adds reading, a minute a check, and the exercise', () => {
    expect(minutesOfLesson(lesson)).toEqual({ reading: 2, exercise: 10, all: 12 });
  });

  it('takes 150 words a minute, and rounds up', () => {
    expect(minutesOfLesson(withText('word '.repeat(150))).reading).toBe(1);
    expect(minutesOfLesson(withText('word '.repeat(151))).reading).toBe(2);
    expect(minutesOfLesson(withText('')).reading).toBe(0);
    expect(minutesOfLesson(withText('<Check question="a" />\n\n<Check question="b" />')).reading).toBe(2);
  });
});

describe('minutes of what a path names', () => {
  it('are known for modules, lessons, self-assessments, foundations and guides', () => {
    const ids = ['garden', 'first-pot', 'garden/self-assessment', 'first-visit', 'garden-guide', 'help'];
    expect(ids.map((id) => minutesOf(curriculum, id))).toEqual([1, 12, 3, 1, 30, 1]);
    expect(() => minutesOf(curriculum, 'glossary')).toThrow('glossary');
  });

  it('add up by week', () => {
    expect(minutesOfPath(curriculum, curriculum.path('balcony-path'))).toEqual({ weeks: [15, 1], all: 16 });
  });
});

describe('sources', () => {
  it('are numbered in the order in which prose cites them, each once', () => {
    const content = wholeContent();
    const [topic] = content.topics;
    content.topics = [{ ...topic!, sources: ['a', 'b'].map((id) => ({ ...topic!.sources[0]!, id })) }];
    const prose = readProse('One.<Cite source="b" /> Two.<Cite source="a" /> Three.<Cite source="b" />');
    expect(
      wholeCurriculum('/', content)
        .citations(prose)
        .map(({ id }) => id),
    ).toEqual(['b', 'a']);
  });

  it('know what cites them: prose, guides, self-assessments and Start here', () => {
    expect(curriculum.citing('reed-2001')).toEqual([
      { id: 'garden', title: 'A garden in one pot' },
      { id: 'first-pot', title: 'Water a pot by its weight' },
      { id: 'first-visit', title: 'Visit a garden for the first time' },
      { id: 'garden-guide', title: 'You hold the pot' },
      { id: 'one-visit', title: 'One visit' },
      { id: 'garden/self-assessment', title: 'Check yourself: Garden' },
      { id: 'start', title: 'Start here' },
    ]);
    expect(curriculum.citing('nobody-1900')).toEqual([]);
  });

  it('are found wherever a guide names them, each once', () => {
    const guide = curriculum.guideOf('garden')!;
    const notes = [{ ...guide.notes[0]!, sources: ['z', 'a', 'z'] }];
    expect(sourcesOf({ ...guide, notes, watch_outs: [{ title: '', text: '', sources: ['w'] }] })).toEqual([
      'reed-2001', 'z', 'a', 'w',
    ]); // prettier-ignore
  });
});
