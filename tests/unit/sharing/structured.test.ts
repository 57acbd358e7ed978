import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { lastChanged } from '../../../src/curriculum/dates.ts';
import { dataBlock } from '../../../src/sharing/structured/data-block.ts';
import { ofGuide, ofHome, ofLesson, ofModule, type Where } from '../../../src/sharing/structured/things.ts';
import { wholeContent, wholeCurriculum } from '../curriculum/whole.ts';

const where: Where = { curriculum: wholeCurriculum(), site: 'https://trellis.example' };

describe('a data block', () => {
  it.each(['</script><script>alert(1)</script>', '<!-- <script>', '<!--', ']]>', '\u2028"\\', '</SCRIPT >'])(
    'cannot be ended by %s in a title',
    (name) => {
      const block = dataBlock([{ '@type': 'WebSite', name }]);
      const { document } = new JSDOM(`<body><script type="application/ld+json">${block}</script><p>after</p>`).window;
      expect(document.scripts).toHaveLength(1);
      expect(document.querySelector('p')?.textContent).toBe('after');
      expect(JSON.parse(document.scripts[0]!.text)).toMatchObject({ '@graph': [{ name }] });
    },
  );
});

describe('what pages say of themselves', () => {
  it('names who runs the site only where that is set', () => {
    const content = wholeContent();
    const told = (mail?: string) => {
      content.site = { ...content.site, contact: mail ? { mail } : {} };
      const curriculum = wholeCurriculum('/', content);
      const garden = curriculum.module('garden');
      return [...ofHome({ ...where, curriculum }), ...ofModule({ ...where, curriculum }, garden)];
    };
    expect(JSON.stringify(told())).not.toContain('Organization');
    const organization = { '@type': 'Organization', email: 'garden@example.org' };
    const [home, module] = told('garden@example.org');
    expect(home).toMatchObject({ publisher: organization });
    expect(module).toMatchObject({ provider: organization });
  });

  it('says of a module without lessons neither parts nor minutes', () => {
    const [course] = ofModule(where, where.curriculum.module('market'));
    expect(course).not.toHaveProperty('hasPart');
    expect(course).not.toHaveProperty('timeRequired');
  });

  it('dates a page by its newest change, whatever their order', () => {
    const changes = ['2027-01-05', '2027-03-05', '2026-12-01'].map((date) => ({
      date,
      note: 'A word.',
      correction: false,
    }));
    const lesson = { ...where.curriculum.lesson('first-pot'), changes };
    const [resource] = ofLesson(where, lesson, []);
    expect(resource).toMatchObject({ datePublished: '2026-11-23', dateModified: '2027-03-05' });
    expect(lastChanged({ written: '2026-11-23', changes: [] })).toBe('2026-11-23');
  });

  it('leads to each step of a session, sub-path included', () => {
    const curriculum = wholeCurriculum('/learn/');
    const [session] = ofGuide({ curriculum, site: 'https://example.org' }, curriculum.guideOf('garden')!);
    expect(JSON.stringify(session)).toMatch(
      /"url":"https:\/\/example\.org\/learn\/modules\/garden\/mentor-guide\/#plan-\d+-\w+"/,
    );
  });
});
