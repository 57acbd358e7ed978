import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexContent } from '../../../src/curriculum/check/content-index.ts';
import { readContent } from '../../../src/curriculum/files.ts';

const content = indexContent(readContent(join(import.meta.dirname, '../../..')));
const kindsOf = (module: string) =>
  content.questions
    .filter(({ data }) => data.module === module && data.at === 'bank' && data.kind !== 'scale')
    .map(({ data }) => data.kind);

describe('the self-assessment of every module', () => {
  const modules = [...content.modules.values()].filter(
    ({ data }) => Array.isArray(data.lessons) && data.lessons.length > 0,
  );

  it('is found', () => {
    expect(modules).toHaveLength(8);
  });

  it.each(modules.map(({ id }) => id))(
    'of %s asks in three ways or more, ratings aside, and tells one story',
    (module) => {
      const kinds = kindsOf(module);
      expect(new Set(kinds).size).toBeGreaterThanOrEqual(3);
      expect(kinds.filter((kind) => kind === 'case')).toHaveLength(1);
    },
  );
});
