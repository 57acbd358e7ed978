import { describe, expect, it } from 'vitest';
import { publicCatalog } from '../../../src/sharing/catalog/catalog.ts';
import { llmsText } from '../../../src/sharing/catalog/llms.ts';
import { catalogSchema } from '../../../src/sharing/catalog/schema.ts';
import { wholeContent, wholeCurriculum } from '../curriculum/whole.ts';

const SITE = 'https://trellis.example';

describe('the catalog', () => {
  const catalog = publicCatalog(wholeCurriculum('/learn/'), SITE);
  const [garden, market] = catalog.modules;

  it('keeps to its own schema', () => {
    expect(catalogSchema.parse(catalog)).toEqual(catalog);
  });

  it('names lessons by what is permanent, with whole addresses', () => {
    expect(garden!.lessons[0]).toMatchObject({
      id: 'first-pot',
      code: 'p2t3',
      address: 'https://trellis.example/learn/modules/garden/first-pot/',
      objectives: ['garden-water', 'garden-ask'],
      written: '2026-11-23',
      changed: '2026-11-23',
    });
    const { reading, exercise, all } = garden!.lessons[0]!.minutes;
    expect(reading + exercise).toBe(all);
  });

  it('leaves out what a module has not', () => {
    expect(garden).toHaveProperty('mentor_guide');
    expect(garden).toHaveProperty('self_assessment');
    expect(market).not.toHaveProperty('mentor_guide');
    expect(market).not.toHaveProperty('self_assessment');
    expect(market!.lessons).toEqual([]);
  });

  it('is dated by the newest of all changes', () => {
    const content = wholeContent();
    content.lessons = content.lessons.map((lesson) => ({
      ...lesson,
      changes: [{ date: '2027-01-05', note: 'A fee.', correction: false }],
    }));
    expect(publicCatalog(wholeCurriculum('/', content), SITE).changed).toBe('2027-01-05');
  });
});

describe('llms.txt', () => {
  it('has the form of llmstxt.org: a title, a quotation, words, then headings over lists of links', () => {
    const lines = llmsText(wholeCurriculum(), SITE).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines[2]).toMatch(/^> \S/);
    const first = lines.findIndex((line) => line.startsWith('## '));
    expect(lines.slice(3, first).join('\n')).not.toMatch(/^#/m);
    for (const line of lines.slice(first)) expect(line).toMatch(/^(?:|## \S.*|- \[.+\]\(https:\/\/\S+\)(?:: \S.*)?)$/);
    expect(lines.filter((line) => line.startsWith('## ')).at(-1)).toBe('## Optional');
  });

  it('keeps a link whole when its title has brackets', () => {
    const content = wholeContent();
    content.lessons = content.lessons.map((lesson) => ({ ...lesson, title: 'A pot [or two](three)' }));
    expect(llmsText(wholeCurriculum('/', content), SITE)).toContain(
      String.raw`- [A pot \[or two\](three)](https://trellis.example/modules/garden/first-pot/): Lift it`,
    );
  });
});
