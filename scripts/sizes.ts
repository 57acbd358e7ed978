// npm run sizes: what each kind of page costs on a cold visit, as a browser really loads it, in bytes after brotli.
import { chromium } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { AT_ONCE, BUDGETS, LIMITS } from '../tests/support/budgets.ts';
import { PAGE_OF_KIND } from '../tests/support/journey.ts';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

const br = (bytes: Buffer) => brotliCompressSync(bytes).length;
const site = await serve({ folder: 'dist', port: 0 });
const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.path, args: found.args });
const over: string[] = [];

const rows = [];
for (const [kind, address] of Object.entries(PAGE_OF_KIND)) {
  const { files, html } = await visit(address);
  // Fonts are compressed by their format.
  const sum = (pattern: RegExp, size = br) =>
    files.filter(({ path }) => pattern.test(path)).reduce((total, { body }) => total + size(body), 0);
  const document = br(Buffer.from(html));
  const inline = br(
    Buffer.from(Array.from(html.matchAll(/<script>([\s\S]*?)<\/script>/g), ([, code]) => code).join('\n')),
  );
  const scripts = files.filter(({ path }) => path.endsWith('.js'));
  const fonts = sum(/\.woff2$/, (body) => body.length);
  const row = {
    kind,
    document,
    styles: sum(/\.css$/),
    fonts,
    'script files': scripts.length,
    'their bytes': sum(/\.js$/),
    inline,
    visit: 0,
  };
  row.visit = document + row.styles + fonts + row['their bytes'] + sum(/\.svg$/);
  rows.push(row);
  // Letters with marks come on top, where they occur.
  const english = sum(/-(normal|italic)\.[^/]*\.woff2$/, (body) => body.length);
  if (english > LIMITS.fonts) over.push(`${kind}: ${english} bytes of fonts, ${LIMITS.fonts} are allowed`);
  const most = BUDGETS.find((budget) => budget.kind === kind)?.visit ?? LIMITS.visit;
  if (row.visit > most) over.push(`${kind}: ${row.visit} bytes on a cold visit, ${most} are allowed`);
  if (inline > LIMITS.inline) over.push(`${kind}: ${inline} bytes of inline script, ${LIMITS.inline} are allowed`);
  if (scripts.length > 0 && !AT_ONCE.includes(kind))
    over.push(`${kind}: asks for ${scripts.length} script files before intent`);
}
console.table(rows);

const { files } = await visit(PAGE_OF_KIND.lesson, 'form.question');
const scripts = files
  .filter(({ path }) => path.endsWith('.js'))
  .map(({ path, body }) => ({ script: path, gzip: gzipSync(body, { level: 9 }).length }));
const quiz = scripts.reduce((total, { gzip }) => total + gzip, 0);
console.table([...scripts, { script: 'a question in a lesson, all it loads', gzip: quiz }]);
if (quiz > LIMITS.quiz) over.push(`a question: ${quiz} bytes of script (gzip), ${LIMITS.quiz} are allowed`);

console.table(kindSizes());

await browser.close();
await site.close();
for (const line of over) console.error(line);
process.exitCode = over.length > 0 ? 1 : 0;

/** What each kind of question adds to what all of them load: its island and whatever only that imports, after gzip. */
function kindSizes(): { kind: string; gzip: number }[] {
  const folder = 'dist/_astro';
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const islands = readdirSync('src/quiz/islands').map((file) => file.replace(/\.tsx$/, ''));
  const closure = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    const code = readFileSync(`${folder}/${file}`, 'utf8');
    for (const [, next] of code.matchAll(/from\s*["'`]\.\/([^"'`]+)["'`]/g)) closure(next!, seen);
    return seen;
  };
  const loaded = islands.map((island) => {
    const entry = files.find((file) => file.startsWith(`${island}.`));
    return { kind: island.toLowerCase(), files: entry ? closure(entry) : new Set<string>() };
  });
  const common = [...(loaded[0]?.files ?? [])].filter((file) => loaded.every((each) => each.files.has(file)));
  return loaded.map(({ kind, files: own }) => ({
    kind,
    gzip: [...own]
      .filter((file) => !common.includes(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length, 0),
  }));
}

/** Opens a page with nothing cached; scrolls to `target` if there is one. */
async function visit(address: string, target?: string) {
  const context = await browser.newContext({ baseURL: site.address, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const files: { path: string; body: Buffer }[] = [];
  const reading: Promise<unknown>[] = [];
  let html = '';
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    reading.push(
      response.body().then((body) => {
        if (response.request().resourceType() === 'document') html = body.toString();
        else files.push({ path: pathname, body });
      }),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  if (target) {
    await page.locator(target).first().scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
  }
  await Promise.all(reading);
  await context.close();
  return { files, html };
}
