/**
 * `npm run shots`: a picture of every kind of page at every width in both themes, and contact sheets to look at.
 *
 *     npm run shots                   # everything, into shots/
 *     npm run shots -- lesson home    # these kinds only
 */
import { chromium } from '@playwright/test';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PAGE_OF_KIND, WIDTHS } from '../tests/support/journey.ts';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

const OUT = 'shots';
const THEMES = ['light', 'dark'] as const;
/** Height of a column of a contact sheet, in pixels. What is longer goes on in the next one. */
const COLUMN = 1600;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((kind) => !(kind in PAGE_OF_KIND));
if (unknown.length > 0) {
  console.error(
    `No kind of page is called ${unknown.join(' or ')}. There are: ${Object.keys(PAGE_OF_KIND).join(', ')}`,
  );
  process.exit(1);
}
const kinds = Object.entries(PAGE_OF_KIND).filter(([kind]) => wanted.length === 0 || wanted.includes(kind));

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const site = await serve({ folder: 'dist', port: 0 });
const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.path, args: found.args });
for (const [kind, address] of kinds) {
  for (const theme of THEMES) {
    const columns: string[] = [];
    for (const width of WIDTHS) columns.push(...(await shoot(address, width, theme, named(kind))));
    await sheet(`${named(kind)}-${theme}`, columns);
  }
}
await browser.close();
await site.close();

/** A page from top to bottom, as pictures of one column each. */
async function shoot(address: string, width: number, colorScheme: (typeof THEMES)[number], kind: string) {
  const context = await browser.newContext({ baseURL: site.address, viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const files: string[] = [];
  for (let top = 0; top < height; top += COLUMN) {
    const file = `${kind}-${colorScheme}-${width}-${files.length + 1}.png`;
    const clip = { x: 0, y: top, width, height: Math.min(COLUMN, height - top) };
    await page.screenshot({ path: join(OUT, file), fullPage: true, clip });
    files.push(file);
  }
  await context.close();
  return files;
}

/** Columns side by side, as a page to open and as one picture. */
async function sheet(name: string, columns: string[]): Promise<void> {
  const file = resolve(OUT, `${name}.html`);
  const images = columns.map((column) => `<img src="${column}" alt="${column}">`).join('\n');
  writeFileSync(
    file,
    `<!doctype html><title>${name}</title><style>body{display:flex;flex-wrap:wrap;gap:24px;margin:24px;background:#777}
    img{align-self:start}</style>${images}`,
  );
  const page = await browser.newPage({ viewport: { width: 3400, height: 1000 } });
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
  await page.close();
  console.log(join(OUT, `${name}.png`));
}

function named(kind: string): string {
  return kind.replaceAll(' ', '-');
}
