import { describe, expect, it } from 'vitest';
import { feedAddresses, feedLinks, feedOf, feedsOf } from '../../../src/sharing/feeds/feed.ts';
import { opml, WRITERS } from '../../../src/sharing/feeds/formats.ts';
import { readByFeedparser } from '../../support/feed-readers.ts';
import { wholeContent, wholeCurriculum } from '../curriculum/whole.ts';

const SITE = 'https://trellis.example';
type Lesson = ReturnType<typeof wholeContent>['lessons'][number];

/** The feed of all lessons, after one lesson was changed. */
function feedWith(changed: Partial<Lesson>, base = '/') {
  const content = wholeContent();
  content.lessons = content.lessons.map((lesson) => ({ ...lesson, ...changed }));
  return feedOf(wholeCurriculum(base, content), SITE, 'all');
}
const changes = [
  { date: '2027-03-05', note: 'The fee for a tap is the one of 2027.', correction: true },
  { date: '2027-01-05', note: 'A second gardener was asked.', correction: false },
];

describe('a feed', () => {
  it('holds a new lesson with what one decides by', () => {
    const [news, ...more] = feedWith({}).news;
    expect(more).toEqual([]);
    expect(news).toMatchObject({
      title: 'Water a pot by its weight',
      summary: 'Lift it, and know.',
      url: 'https://trellis.example/modules/garden/first-pot/',
      topic: 'Garden',
      date: new Date('2026-11-23T12:00:00Z'),
    });
    for (const words of ['After it you can', 'minutes:', 'to try', 'CC BY 4.0', 'A pot tells by its weight'])
      expect(news!.html).toContain(words);
  });

  it('holds each revision as an entry of its own that says what changed, newest first', () => {
    const { news, updated } = feedWith({ changes });
    expect(news.map(({ title }) => title)).toEqual([
      'Revised: Water a pot by its weight',
      'Revised: Water a pot by its weight',
      'Water a pot by its weight',
    ]);
    expect(news.map(({ summary }) => summary)).toEqual([
      `Corrected. ${changes[0]!.note}`,
      changes[1]!.note,
      'Lift it, and know.',
    ]);
    expect(news[0]!.html).toContain('What changed on 5 March 2027:</strong> Corrected. The fee');
    expect(updated).toEqual(new Date('2027-03-05T12:00:00Z'));
  });

  it('makes one entry of what changed on one day', () => {
    const { news } = feedWith({
      changes: changes.map(({ note }) => ({ date: '2027-01-05', note, correction: false })),
    });
    expect(news.map(({ summary }) => summary)[0]).toBe(`${changes[0]!.note} ${changes[1]!.note}`);
    expect(new Set(news.map(({ id }) => id)).size).toBe(news.length);
  });

  it('keeps its ids when the lesson is renamed, rewritten and moved, and the site with it', () => {
    const ids = (feed: ReturnType<typeof feedWith>) => [feed.id, ...feed.news.map(({ id }) => id)];
    const before = ids(feedWith({ changes }));
    const renamed = { title: 'Lift a pot', summary: 'Know.', id: 'pot', written: '2026-12-01', changes };
    const content = wholeContent();
    content.lessons = content.lessons.map((lesson) => ({ ...lesson, ...renamed }));
    content.modules = content.modules.map((module) =>
      module.lessons.length > 0 ? { ...module, lessons: ['pot'] } : module,
    );
    expect(ids(feedOf(wholeCurriculum('/learn/', content), 'https://example.org', 'all'))).toEqual(before);
    // What is out there: never changed.
    expect(before).toEqual(PUBLISHED);
  });

  it('has no news where a module has no lesson, and the date of its module', () => {
    const feed = feedOf(wholeCurriculum(), SITE, 'market');
    expect(feed.news).toEqual([]);
    expect(feed.updated).toEqual(new Date('2026-11-23T12:00:00Z'));
    for (const write of Object.values(WRITERS)) expect(write(feed)).toContain('Market: new lessons');
  });

  it('leaves out what the programme has not set, and names it where it has', () => {
    const content = wholeContent();
    content.site = { ...content.site, contact: {} };
    const silent = feedOf(wholeCurriculum('/', content), SITE, 'all');
    for (const write of Object.values(WRITERS)) expect(write(silent)).not.toMatch(/email|managingEditor|undefined/);
    content.site = { ...content.site, contact: { mail: 'garden@example.org' } };
    const told = feedOf(wholeCurriculum('/', content), SITE, 'all');
    expect(WRITERS.rss(told)).toContain('garden@example.org');
    expect(WRITERS.atom(told)).toContain('<email>garden@example.org</email>');
  });

  it('carries what looks like markup as words', async () => {
    const summary = 'Ask <b>why</b> & "who" ]]> </script>';
    const feed = feedWith({ summary });
    expect(feed.news[0]!.html).toContain('Ask &lt;b&gt;why&lt;/b&gt; &amp; &quot;who&quot; ]]&gt; &lt;/script&gt;');
    for (const format of ['rss', 'atom'] as const)
      expect((await readByFeedparser(WRITERS[format](feed))).items[0]!.summary).toBe(summary);
  });
});

describe('addresses', () => {
  it('stand below the page of feeds, sub-path included', () => {
    const below = wholeCurriculum('/learn/');
    expect(feedAddresses(below, 'garden').atom).toBe('/learn/feeds/garden/atom.xml');
    expect(feedOf(below, 'https://example.org', 'all').addresses.rss).toBe(
      'https://example.org/learn/feeds/all/rss.xml',
    );
  });

  it('are announced by name and media type', () => {
    expect(feedLinks(wholeCurriculum(), 'garden', ['rss'])).toEqual([
      { title: expect.stringContaining('Garden'), type: 'application/rss+xml', href: '/feeds/garden/rss.xml' },
    ]);
  });
});

it('lists every feed in one file, dated by the newest', () => {
  const list = opml('Garden', feedsOf(wholeCurriculum(), SITE));
  for (const name of ['all', 'garden', 'market']) expect(list).toContain(`xmlUrl="${SITE}/feeds/${name}/rss.xml"`);
  expect(list).toContain('<dateModified>Mon, 23 Nov 2026 12:00:00 GMT</dateModified>');
});

/** Ids of the fixture's feed, its two revisions and its lesson. */
const PUBLISHED = [
  'urn:uuid:0f931bbe-5f2e-56eb-8337-0524fccf7fd1',
  'urn:uuid:f8efab23-5436-5a7c-81b7-379c7fecac87',
  'urn:uuid:369284ff-2282-57dc-b856-afb3b8ad575e',
  'urn:uuid:384451aa-6020-5505-8cbf-946bb581f1cd',
];
