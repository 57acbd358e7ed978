/**
 * `npm run lighthouse`: one page of each kind as a phone on a slow network sees it, three times; the median has to be 100 in
 * performance, accessibility, best practices and, for pages that may be found, SEO.
 *
 *     npm run lighthouse              # every kind
 *     npm run lighthouse -- lesson    # these kinds only
 */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { PAGE_OF_KIND } from '../tests/support/journey.ts';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Kept out of search engines on purpose. */
const UNLISTED = ['search', '404', 'my learning', 'statement', 'review', 'assignment', 'group'];
const PORT = 9222;

const wanted = process.argv.slice(2);
/** The page for missing pages is looked at by its own address: a browser reports the status of any other. */
const kinds = Object.entries({ ...PAGE_OF_KIND, 404: '404.html' }).filter(
  ([kind]) => wanted.length === 0 || wanted.includes(kind),
);
const site = await serve({ folder: 'dist', port: 0 });
const found = await findBrowser();
const args = [...found.args, `--remote-debugging-port=${PORT}`];
const browser = await chromium.launch({ executablePath: found.path, args });
const short: string[] = [];
const rows = [];
for (const [kind, address] of kinds) {
  const row: Record<string, string | number> = { kind };
  const runs: Record<string, number>[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await look(new URL(address, site.address).href, kind, run === 0));
  for (const category of CATEGORIES) {
    if (category === 'seo' && UNLISTED.includes(kind)) continue;
    const median = runs.map((scores) => scores[category] ?? 0).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
    row[category] = median;
    if (median < 100) short.push(`${kind}: ${category} ${median}`);
  }
  rows.push(row);
  console.log(JSON.stringify(row));
}
await browser.close();
await site.close();
console.table(rows);
for (const line of short) console.error(line);
process.exitCode = short.length > 0 ? 1 : 0;

/** Scores of one run, 0 to 100; the first run of a kind also names what costs points. */
async function look(url: string, kind: string, tell: boolean): Promise<Record<string, number>> {
  const result = await lighthouse(url, { port: PORT, logLevel: 'error', onlyCategories: CATEGORIES });
  if (!result) throw new Error(`${kind}: no result`);
  const { categories, audits } = result.lhr;
  const scores = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  if (tell) {
    for (const { id, score, auditRefs } of Object.values(categories)) {
      if (score === 1) continue;
      for (const { id: audit, weight } of auditRefs) {
        const { score: part, title, displayValue = '' } = audits[audit]!;
        if (weight > 0 && part !== null && part < 1)
          console.log(`  ${kind}, ${id}: ${title} ${displayValue} (${part})`);
      }
    }
  }
  return scores;
}
