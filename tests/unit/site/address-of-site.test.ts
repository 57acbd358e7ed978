import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOfSite } from '../../../src/site/address-of-site.ts';

function project(site: string): string {
  const root = mkdtempSync(join(tmpdir(), 'trellis-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/site.yaml'), site);
  return root;
}

describe('placeOfSite', () => {
  it('says what is not set, and stands in for it with an address that leads nowhere', () => {
    const { site, base, unset } = placeOfSite(project('name: Trellis\ncontact: {}\n'), {});
    expect([site, base]).toEqual(['https://trellis.example', '/']);
    expect(unset).toEqual(['its address (https://trellis.example is used)', 'a contact mail']);
  });

  it('takes the address of the file, and SITE_URL before it, sub-path included', () => {
    const root = project('address: https://example.org/learn\ncontact: { mail: a@example.org }\n');
    expect(placeOfSite(root, {})).toEqual({ site: 'https://example.org', base: '/learn/', unset: [] });
    expect(placeOfSite(root, { SITE_URL: 'https://other.example/a/b/' })).toMatchObject({
      site: 'https://other.example',
      base: '/a/b/',
    });
  });

  it('refuses an address that is not whole', () => {
    expect(() => placeOfSite(project('name: x\n'), { SITE_URL: 'example.org/learn' })).toThrow(
      'SITE_URL must be a whole address',
    );
  });
});
