import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/site/inline-script.ts';
import { ownPolicy } from '../../../src/site/own-policy.ts';

const [script, style] = ['run()', 'p{color:red}'];
const page = (policy: string) =>
  `<html><head><meta charset="utf-8"><title>A</title><style>${style}</style>` +
  `<meta http-equiv="content-security-policy" content="${policy}"></head><body><script>${script}</script></body></html>`;

describe('ownPolicy', () => {
  const policy = `default-src 'none'; script-src 'self' '${hashOf(script)}' '${hashOf('elsewhere()')}'; style-src '${hashOf(style)}'`;

  it('puts the policy before everything it is about, once', () => {
    const own = ownPolicy(page(policy));
    expect(own.match(/content-security-policy/g)).toHaveLength(1);
    expect(own.indexOf('content-security-policy')).toBeLessThan(own.indexOf('<style>'));
    expect(own.indexOf('<meta charset')).toBeLessThan(own.indexOf('content-security-policy'));
  });

  it('keeps the hashes of what stands in the page, and no other', () => {
    const own = ownPolicy(page(policy));
    expect(own).toContain(hashOf(script));
    expect(own).toContain(hashOf(style));
    expect(own).not.toContain(hashOf('elsewhere()'));
    expect(own).toContain(`script-src 'self' '${hashOf(script)}';`);
  });

  it('changes nothing else', () => {
    const without = (html: string) => html.replace(/<meta http-equiv[^>]*>/, '');
    expect(without(ownPolicy(page(policy)))).toBe(without(page(policy)));
  });

  it('does not let a page go out without one', () => {
    expect(() => ownPolicy('<html><head></head></html>')).toThrow('no content policy');
  });
});
