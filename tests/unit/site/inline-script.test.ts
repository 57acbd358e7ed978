import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineScript } from '../../../src/site/inline-script.ts';

describe('inlineScript', () => {
  it('says the same shorter, and hashes exactly what stands in the page', () => {
    const { code, hash } = inlineScript('// why\nconst answer = "//";\n  // more\nrun(answer);\n');
    expect(code).not.toContain('why');
    expect(code.length).toBeLessThan(30);
    let ran: unknown;
    new Function('run', code)((given: unknown) => (ran = given));
    expect(ran).toBe('//');
    expect(hash).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`);
  });

  it('is refused when it is no JavaScript', () => {
    expect(() => inlineScript('const = 1;')).toThrow('cannot be read');
  });
});
