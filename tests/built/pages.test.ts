import { describe, expect, it } from 'vitest';
import { MAIN } from '../support/builds.ts';
import { all, isRedirect, pagesOf } from '../support/dist.ts';

const pages = pagesOf(MAIN).filter((page) => !isRedirect(page));
/** Pages that stand in no sequence. */
const ALONE = ['/search/', '/review/', '/my-learning/', '/my-learning/statement/', '/assignment/', '/mentors/group/'];
const one = (html: string, pattern: RegExp) => {
  const found = all(html, pattern);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe.each(pages)('$address', ({ address, html }) => {
  const missing = address === '/404.html';

  it('says what it is: title, description, language, canonical address', () => {
    expect(one(html, /<title>([^<]+)<\/title>/g)).toMatch(/Trellis$/);
    expect(one(html, /<meta name="description" content="([^"]+)"/g).length).toBeGreaterThan(20);
    expect(html).toContain('<html lang="en"');
    if (missing) expect(html).not.toContain('rel="canonical"');
    else expect(one(html, /<link rel="canonical" href="([^"]+)"/g)).toBe(`https://trellis.example${address}`);
  });

  it('has a skip link, landmarks, one h1 and headings that skip no level', () => {
    expect(html).toContain('<a class="skip" href="#main">');
    expect(all(html, /<(main)\b/g)).toHaveLength(1);
    expect(all(html, /<(header)\b/g)).toHaveLength(1);
    expect(all(html, /<(footer)\b/g)).toHaveLength(1);
    expect(all(html, /<(h1)\b/g)).toHaveLength(1);
    const levels = all(html, /<h([1-6])\b/g).map(Number);
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1));
    if (missing || address === '/') return;
    expect(html).toContain('aria-label="Breadcrumbs"');
    if (!ALONE.includes(address) && !html.includes('data-gone'))
      expect(html).toContain('aria-label="Previous and next"');
  });

  it('carries the content policy before any script, style or link to one', () => {
    const policy = one(html, /<meta http-equiv="content-security-policy" content="([^"]+)"/g);
    for (const part of [
      "default-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "connect-src 'self'",
      "img-src 'self' data:",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(html.search(/<script|<style|<link rel="stylesheet"/)).toBeGreaterThan(
      html.indexOf('content-security-policy'),
    );
    expect(html).not.toMatch(/<[a-z][^>]*\sstyle="/);
    expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+="/);
  });

  it('has only forms that cannot be sent', () => {
    for (const form of all(html, /<form\b([^>]*)>/g)) {
      expect(form).toMatch(/method="dialog"/);
      expect(form).toMatch(/autocomplete="off"/i);
      expect(form).not.toContain('action=');
    }
  });

  it('has ids that stand once', () => {
    const ids = all(html, /<[a-z][^>]*?\sid="([^"]+)"/g);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('keeps spaces between inline elements', () => {
    expect(html).not.toMatch(/<\/a><a (?!class="skip")[^>]*>(?![^<]*<small>)[a-z]/);
    expect(html).not.toMatch(/[a-z]<a href="(?!#source)[^"]*">[a-z]/);
  });
});

describe('a lesson', () => {
  const lessons = pages.filter(({ html }) => html.includes('data-is="Lesson"'));

  it.each(lessons)(
    '$address shows its minutes, dates, reviewers, contents, neighbours and what to share',
    ({ html }) => {
      expect(html).toMatch(/\d+ minutes: \d+ to read, \d+ to try/);
      for (const label of ['Written', 'Sources checked', 'Reviewed by']) expect(html).toContain(`<dt>${label}</dt>`);
      expect(html).toContain('aria-label="In this lesson"');
      expect(html).toMatch(/rel="prev"/);
      expect(html).toMatch(/rel="next"/);
      expect(html).toMatch(/Week \d+ of <a href="\/paths\/[^"]+#week-\d+"/);
      for (const id of ['share-address', 'share-subject', 'share-teaser', 'share-paragraph', 'share-chat'])
        expect(html).toContain(`id="${id}"`);
    },
  );

  it.each(lessons)('$address never marks the right option in the visible form', ({ html }) => {
    const forms = all(html, /<form\b[^>]*>([\s\S]*?)<\/form>/g).map((form) =>
      form.replace(/<details class="key"[\s\S]*?<\/details>/g, ''),
    );
    for (const form of forms) expect(form).not.toMatch(/Right:|reply-right|\bchecked(?!="false")/i);
  });

  it('there is one for each of the eight themes', () => {
    expect(new Set(lessons.map(({ address }) => address.split('/')[2])).size).toBe(8);
  });
});

describe('the curriculum', () => {
  const addresses = pages.map(({ address }) => address);
  const modules = addresses.filter((address) => /^\/modules\/[^/]+\/$/.test(address));

  it('has an overview, a self-assessment and a mentor guide for each of eight modules', () => {
    expect(modules).toHaveLength(8);
    for (const module of modules)
      for (const part of ['self-assessment/', 'mentor-guide/']) expect(addresses).toContain(module + part);
  });

  it.each(modules)('%s names further lessons without leading nowhere', (module) => {
    const html = pages.find(({ address }) => address === module)!.html;
    expect(html).toMatch(/<p class="name">[^<]+<\/p>\s*<p class="[^"]*state">In preparation/);
  });

  it('opens every mentor foundation with a dilemma and three worked replies, above the text', () => {
    const foundations = pages.filter(({ address }) => /^\/mentors\/before-you-begin\/./.test(address));
    expect(foundations).toHaveLength(7);
    for (const { html } of foundations) {
      const text = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
      expect(all(text, /<summary>\s*(Reply \d)/g)).toEqual(['Reply 1', 'Reply 2', 'Reply 3']);
      expect(all(text, /<h2[^>]* id="([^"]+)"/g)[0]).toBe('dilemma');
    }
  });

  it('has seven sheets, each a form that says why it is made so or where it is explained, and leads back to the desk', () => {
    const sheets = pages.filter(({ address }) => /^\/mentors\/sheets\/./.test(address));
    expect(sheets).toHaveLength(7);
    for (const { html } of sheets) {
      expect(all(html, /<(textarea)\b/g).length).toBeGreaterThan(5);
      expect(html).toMatch(/Explained in\s+<a href="\/(?:mentors|modules)\//);
      expect(html).toContain('<a href="/mentors/">');
      expect(html).toContain('Without JavaScript nothing is kept');
    }
  });

  it('shows the sheet of a foundation at its end, with a way to fill it in', () => {
    const shown = pages.flatMap(({ address, html }) =>
      /^\/mentors\/before-you-begin\/./.test(address)
        ? all(html, /<a href="\/mentors\/sheets\/([^/]+)\/"[^>]*>Fill it in/g)
        : [],
    );
    expect(shown.sort()).toEqual(['our-agreement', 'our-last-page', 'programme-checklist', 'referral-card']);
  });

  it('has a desk that leads to every foundation, guide and sheet', () => {
    const desk = pages.find(({ address }) => address === '/mentors/')!.html;
    const below = addresses.filter((address) =>
      /^\/mentors\/(?:before-you-begin|sheets)\/.|mentor-guide\/$/.test(address),
    );
    expect(below.length).toBeGreaterThanOrEqual(22);
    for (const address of below) expect(desk).toContain(`href="${address}"`);
  });

  it('has two paths whose weeks say why, how long and what one has at the end', () => {
    const paths = pages.filter(({ html }) => html.includes('data-is="Path"'));
    expect(paths).toHaveLength(2);
    for (const { html } of paths) {
      const weeks = all(html, /<h3[^>]*>\s*(Week \d+:)/g);
      expect(weeks.length).toBeGreaterThanOrEqual(4);
      expect(html).toContain('Why in this order');
      expect(html).toContain('What you have at the end');
      expect(html).toMatch(/hours? (?:\d+ minutes )?in all/);
    }
  });
});
