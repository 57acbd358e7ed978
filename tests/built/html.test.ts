import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { MAIN } from '../support/builds.ts';
import { pagesOf } from '../support/dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // What Astro and Preact write: void elements without a slash, boolean attributes with an empty value, lower-case doctype.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Ids of content are for ever and were not chosen for this rule.
    'valid-id': ['error', { relaxed: true }],
    // The policy's hashes stand in for integrity on inline scripts; files come from the same origin.
    'require-sri': 'off',
    'no-inline-style': 'error',
  },
  elements: ['html5', { 'astro-island': { flow: true, phrasing: true, transparent: true } }],
});

/** Astro writes this before the first island, inside the body, where no style may stand; browsers do not mind. */
const ISLANDS_STYLE = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

describe('HTML', () => {
  it.each(pagesOf(MAIN))('of $address is valid', async ({ address, html }) => {
    const report = await validator.validateString(html.replace(ISLANDS_STYLE, ''), address);
    const told = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
    );
    expect(told).toEqual([]);
  });
});
