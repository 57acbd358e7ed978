// npm run schemas: JSON Schemas for editors, made from the schemas that check the content. With --check it only says
// whether they are up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { noteFields, type Schema } from './field-notes.ts';

const root = process.cwd();
const { module } = await runnerImport<typeof import('../src/content.check.ts')>(join(root, 'src/content.check.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const stale: string[] = [];
mkdirSync('schemas', { recursive: true });
const schemas = module.editorSchemas() as Record<string, Schema>;
noteFields(schemas, join(root, 'src'));
for (const [name, schema] of Object.entries(schemas)) {
  const file = `schemas/${name}.json`;
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (read(file) === text) continue;
  stale.push(file);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
}
if (stale.length === 0) console.log('The editor schemas are up to date.');
else if (process.argv.includes('--check')) {
  console.error(`Run "npm run schemas": out of date are ${stale.join(', ')}`);
  process.exitCode = 1;
} else console.log(`Written: ${stale.join(', ')}`);

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
