import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { hours } from '../../src/site/hours.ts';
import { MAIN, OTHER } from '../support/builds.ts';
import { isRedirect, pagesOf } from '../support/dist.ts';
import { expand, judgeByAdobe, saidBy, type Said } from '../support/structured.ts';

/** What stands on which kind of page, its trail aside. */
const KINDS: [RegExp, string][] = [
  [/^\/$/, 'WebSite'],
  [/^\/modules\/[^/]+\/$/, 'Course'],
  [/^\/modules\/[^/]+\/self-assessment\/$/, 'Quiz'],
  [/^\/modules\/[^/]+\/mentor-guide\/$/, 'HowTo'],
  [/^\/modules\/[^/]+\/[^/]+\/$/, 'LearningResource'],
  [/^\/paths\/[^/]+\/$/, 'Course'],
  [/^\/glossary\/$/, 'DefinedTermSet'],
];
const typeOf = (address: string) => KINDS.find(([pattern]) => pattern.test(address))?.[1];
const minutesIn = (duration: unknown) => Number(/^PT(\d+)M$/.exec(String(duration))?.[1]);
const list = (value: unknown) => (value ?? []) as Said[];

describe.each([
  { folder: MAIN, home: 'https://trellis.example/' },
  { folder: OTHER, home: 'https://example.org/learn/' },
])('structured data in $folder', ({ folder, home }) => {
  const pages = pagesOf(folder).filter((page) => !isRedirect(page));
  const saying = pages.filter(({ address }) => typeOf(address));
  const addresses = new Set(pages.map(({ address }) => home + address.slice(1)));

  it('stands where it is due, and nowhere else', () => {
    expect(saying.length).toBeGreaterThan(35);
    for (const { address, html } of pages)
      expect(saidBy(html)[0]?.['@type'], address).toBe(address === '/404.html' ? undefined : typeOf(address));
  });

  it.each(saying)('of $address is taken whole by a JSON-LD processor', async ({ html }) => {
    expect(await expand(saidBy(html))).toHaveLength(saidBy(html).length);
  });

  it.each(saying)('of $address is without error to Adobe’s validator', async ({ address, html }) => {
    const { types, errors, warnings } = await judgeByAdobe(html);
    expect(types).toEqual([typeOf(address), ...(address === '/' ? [] : ['BreadcrumbList'])]);
    expect(errors).toEqual([]);
    // A session has no pictures, and its steps have no steps.
    const known = /^HowTo: Missing field "(?:itemListElement|image|video)" \(optional\)$/;
    expect(warnings.filter((warning) => !known.test(warning))).toEqual([]);
  });

  it.each(saying)('of $address says what the page shows', ({ address, html }) => {
    const { document } = new JSDOM(html).window;
    const words = (selector: string) =>
      Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    const shown = words('body')[0]!;
    const [thing, trail] = saidBy(html) as [Said, Said | undefined];

    expect(thing['@id'].replace(/#.*/, '')).toBe(home + address.slice(1));
    expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(home + address.slice(1));
    expect(document.querySelector('meta[name=description]')!.getAttribute('content')).toBe(thing.description);
    expect(thing.license).toBe(document.querySelector('footer a[rel~=license]')!.getAttribute('href'));
    expect(thing.inLanguage).toBe(document.documentElement.lang);
    if (thing['@type'] === 'WebSite') expect(shown).toContain('for new advocates');
    else expect([...words('h1'), ...words('h2')]).toContain(thing.name);
    if (thing.dateModified) {
      const dates = Array.from(document.querySelectorAll('main .about-lesson dl, main dl.about-lesson'), (item) =>
        Array.from(item.querySelectorAll('time'), (time) => time.dateTime),
      ).flat();
      expect(dates).toContain(thing.datePublished);
      expect(dates).toContain(thing.dateModified);
    }

    if (trail) {
      const crumbs = Array.from(document.querySelectorAll('.crumbs li'), (item) => ({
        name: item.textContent.trim(),
        item: item.querySelector('a')?.getAttribute('href') ?? undefined,
      }));
      expect(
        list(trail.itemListElement).map(({ name, item }) => ({
          name,
          item: item === undefined ? undefined : new URL(String(item)).pathname,
        })),
      ).toEqual(crumbs);
    }

    for (const part of [...list(thing.hasPart), ...(thing.isPartOf ? [thing.isPartOf as Said] : [])])
      expect(addresses).toContain(part['@id']);
    for (const { name } of list(thing.hasPart)) expect(shown).toContain(name);

    if (thing['@type'] === 'LearningResource') {
      expect(words('.facts')[0]).toContain(`${minutesIn(thing.timeRequired)} minutes: `);
      const sources = words('.sources-list li');
      const citations = list(thing.citation);
      expect(citations).toHaveLength(sources.length);
      citations.forEach(({ name, creditText }, index) => {
        expect(sources[index]).toContain(name);
        expect(sources[index]).toContain(creditText);
      });
      expect(citations.map((citation) => new URL(citation['@id']))).toEqual(
        Array.from(
          document.querySelectorAll('.sources-list li a'),
          (link) => new URL(link.getAttribute('href')!, home),
        ),
      );
    }
    if (address.startsWith('/modules/') && thing['@type'] === 'Course') {
      expect(thing.teaches).toEqual(words('[aria-labelledby=module-objectives] li'));
      expect([thing.educationalLevel, words('.facts')[0]]).toEqual([
        'Beginner',
        expect.stringMatching(/for new advocates$/),
      ]);
      const minutes = words('[aria-labelledby=module-contents] li').flatMap((row) =>
        Array.from(row.matchAll(/(\d+) minutes, exercise included/g), ([, count]) => Number(count)),
      );
      expect(list(thing.hasPart).map(({ timeRequired }) => minutesIn(timeRequired))).toEqual(minutes);
      expect(minutesIn(thing.timeRequired)).toBe(minutes.reduce((sum, count) => sum + count, 0));
    }
    if (address.startsWith('/paths/')) {
      expect(shown).toContain(`${hours(minutesIn(thing.timeRequired))} in all`);
      const { educationalRole } = thing.audience as { educationalRole: string };
      expect(words('.facts')[0]).toContain(`For ${educationalRole}s`);
    }
    if (thing['@type'] === 'HowTo') {
      const steps = list(thing.step);
      expect(steps.map(({ name, text, url }) => [name, text, String(url).split('#')[1]])).toEqual(
        Array.from(document.querySelectorAll('.plan > li'), (item) => [
          item.querySelector('h3')!.firstChild!.textContent!.trim(),
          Array.from(item.querySelector('blockquote')!.querySelectorAll('p'), ({ textContent }) =>
            textContent.replace(/\s+/g, ' ').trim(),
          ).join('\n\n'),
          item.id,
        ]),
      );
      expect(steps.reduce((sum, { timeRequired }) => sum + minutesIn(timeRequired), 0)).toBe(
        minutesIn(thing.totalTime),
      );
    }
    if (thing['@type'] === 'DefinedTermSet') {
      const terms = list(thing.hasDefinedTerm);
      expect(terms.length).toBe(document.querySelectorAll('.entries > div').length);
      for (const { '@id': id, name, description } of terms) {
        const entry = document.getElementById(id.split('#')[1]!)!;
        expect(entry.querySelector('dt')!.textContent.trim()).toBe(name);
        expect(entry.querySelector('dd')!.textContent.trim()).toBe(description);
      }
    }
  });
});
