// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plain } from '../../src/curriculum/phrase.ts';
import type { Start } from '../../src/curriculum/schemas/start.ts';
import { MAIN } from '../support/builds.ts';

const start = parse(readFileSync('content/en/start.yaml', 'utf8')) as Start;
const { modules } = parse(readFileSync('content/site.yaml', 'utf8')) as { modules: string[] };
const pageOf = (path: string) => new DOMParser().parseFromString(readFileSync(`${MAIN}/${path}`, 'utf8'), 'text/html');
const document = pageOf('start/index.html');
const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const rowsOf = (caption: string) => {
  const table = [...document.querySelectorAll('table.rule')].find(
    (each) => textOf(each.querySelector('caption')) === caption,
  );
  return [...table!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));
};
const themesInOrder = modules.map((id) => start.themes.find(({ module }) => module === id)!);
const STATES = ['first', 'soon', 'later'] as const;

describe('/start/', () => {
  it('shows the first question of the first module as a form, and marks nothing in it', () => {
    const form = document.querySelector('form.question')!;
    const first = start.questions.find(({ module }) => module === modules[0])!;
    expect(textOf(form.querySelector('legend'))).toBe(plain(first.ask));
    const labels = [...form.querySelectorAll('label')].map(textOf);
    expect(labels).toEqual([...first.options.map(({ text }) => plain(text)), 'I don’t know']);
    expect(textOf(form.querySelector('h2'))).toBe('Question 1, at most 16');
    expect(form.querySelector('.reply, .key, [checked], [disabled]')).toBeNull();
  });

  it('has the self-rating: the sentence of each theme with three answers', () => {
    const groups = [...document.querySelectorAll('.self-rating fieldset')];
    expect(groups.map((each) => textOf(each.querySelector('legend')))).toEqual(
      themesInOrder.map(({ statement }) => plain(statement)),
    );
    for (const fieldset of groups) {
      expect([...fieldset.querySelectorAll('label')].map(textOf)).toEqual([
        'New to me',
        'I have begun',
        'I can do this',
      ]);
    }
  });

  it('prints the rule: what each state means and asks for, as in the data', () => {
    const rows = rowsOf('When, and what to do');
    expect(rows.map(([name]) => name)).toEqual(['First', 'Soon', 'Later']);
    rows.forEach(([, means, does], index) => {
      const advice = start.advice.find(({ state }) => state === STATES[index])!;
      expect(means).toContain(plain(advice.means));
      expect(means).toMatch(/Or you say: (New to me|I have begun|I can do this)\.$/);
      expect(does).toBe(plain(advice.do));
    });
  });

  it('prints which path is suggested, and why, for every number of modules once', () => {
    const rows = rowsOf('Which path');
    expect(rows.map(([, , why]) => why)).toEqual(start.paths.map(({ why }) => plain(why)));
    const covered = rows.flatMap(([counts]) => {
      const [least, most = least] = counts!.match(/\d+/g)!.map(Number);
      return Array.from({ length: most! - least! + 1 }, (_, index) => least! + index);
    });
    expect(covered.sort()).toEqual(Array.from({ length: modules.length + 1 }, (_, index) => index));
  });

  it('prints the reason of every module in every state', () => {
    const rows = rowsOf('Why a module comes first, soon or later').map((cells) => cells.at(-1));
    const module = rows.filter((_, index) => index % 4 === 0);
    expect(module).toHaveLength(modules.length);
    themesInOrder.forEach((theme, index) => {
      expect(rows.slice(index * 4 + 1, index * 4 + 4)).toEqual(STATES.map((state) => plain(theme[state])));
    });
  });

  it('says what it does not measure', () => {
    expect(textOf(document.querySelector('main'))).toContain(plain(start.limits).slice(0, 60));
  });

  it('is reached from home and from every footer, and stands first in the reading order', () => {
    const home = pageOf('index.html');
    expect(home.querySelector('.doors a[href="/start/"]')).not.toBeNull();
    expect(home.querySelector('footer a[href="/start/"]')).not.toBeNull();
    expect(document.querySelector('.turn [rel=prev]')).toBeNull();
    expect(document.querySelector('.turn [rel=next]')?.getAttribute('href')).toBe('/paths/');
  });
});
