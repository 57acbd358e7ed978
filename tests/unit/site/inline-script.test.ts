import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineScript } from '../../../src/site/inline-script.ts';

describe('inlineScript', () => {
  it('leaves lines of comment out, keeps the code, and hashes exactly what stands in the page', () => {
    const { code, hash } = inlineScript('// why\nconst a = "//";\n  // more\nrun(a);\n');
    expect(code).toBe('const a = "//";\nrun(a);');
    expect(hash).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`);
  });
});
