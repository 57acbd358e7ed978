import type { Page } from '@playwright/test';
import jsQr from 'jsqr';

/** What a camera would read from the picture of the link that stands on a page. */
export async function readPicture(page: Page): Promise<string | undefined> {
  const picture = page.locator('.own-qr');
  const size = Number((await picture.getAttribute('viewBox'))!.split(' ')[2]);
  const path = (await picture.locator('path').getAttribute('d'))!;
  const SCALE = 4;
  const pixels = new Uint8ClampedArray((size * SCALE) ** 2 * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < SCALE; row++)
      for (let column = 0; column < SCALE; column++)
        pixels.fill(0, ...([0, 3].map((end) => ((Number(y) * SCALE + row) * size * SCALE + Number(x) * SCALE + column) * 4 + end) as [number, number])); // prettier-ignore
  return jsQr(pixels, size * SCALE, size * SCALE)?.data;
}
