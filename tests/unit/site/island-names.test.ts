import { expect, it } from 'vitest';
import { withoutIslandNames } from '../../../src/site/island-names.ts';

it('takes the names of islands out of a page, and nothing else', () => {
  const page = (uid: string) =>
    `<p uid="kept">uid="kept"</p><astro-island${uid} prefix="r1" props="{}"></astro-island><astro-island${uid}></astro-island>`;
  expect(withoutIslandNames(page(' uid="Z1QJ4x"'))).toBe(page(''));
  expect(withoutIslandNames(page(''))).toBe(page(''));
});
