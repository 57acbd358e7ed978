import { describe, expect, it } from 'vitest';
import { indexContent, object } from '../../../src/curriculum/check/content-index.ts';
import { asksNotToBeFound, datesOfPages } from '../../../src/sharing/sitemap.ts';
import { wholeFiles } from '../curriculum/whole.ts';

/** Dates of the pages, after the lesson was given other data. */
const datesWith = (changed: object) =>
  datesOfPages(
    indexContent(
      wholeFiles.map((file) =>
        file.kind === 'lesson' ? { ...file, data: { ...object(file.data), ...changed } } : file,
      ),
    ),
  );

describe('dates of pages', () => {
  it('are those of their newest change, else the day they were written', () => {
    expect(datesWith({}).get('/modules/garden/first-pot/')).toBe('2026-11-23');
    const changes = [
      { date: '2027-01-05', note: 'One.' },
      { date: '2027-03-05', note: 'Two.' },
    ];
    expect(datesWith({ changes }).get('/modules/garden/first-pot/')).toBe('2027-03-05');
  });

  it('move what lists a lesson along with it, and no other module', () => {
    const dates = datesWith({ written: '2027-04-01' });
    for (const address of ['/', '/modules/', '/feeds/', '/modules/garden/'])
      expect(dates.get(address), address).toBe('2027-04-01');
    expect(dates.get('/modules/market/')).toBe('2026-11-23');
  });

  it('are there for no page that bears none', () => {
    const dates = datesWith({});
    for (const address of ['/glossary/', '/sources/', '/modules/garden/self-assessment/', '/search/'])
      expect(dates.has(address), address).toBe(false);
  });
});

it('knows a page that asks not to be found', () => {
  expect(asksNotToBeFound('<meta name="robots" content="noindex">')).toBe(true);
  expect(asksNotToBeFound('<p>noindex</p>')).toBe(false);
});
