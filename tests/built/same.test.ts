import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanBuild } from '../support/clean-build.ts';
import { filesOf } from '../support/dist.ts';

// As far apart as days can be: 25 hours lie between the two.
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles'];
const TIMEOUT = 300_000;
let folders: string[] = [];

beforeAll(async () => {
  folders = await Promise.all(ZONES.map(cleanBuild));
}, TIMEOUT);

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Every file of a build, and the hash of its bytes. */
const hashes = (folder: string) =>
  Object.fromEntries(
    filesOf(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

it('two clean builds in two folders and two time zones are equal byte for byte, the search index included', () => {
  const [first, second] = folders.map((folder) => hashes(join(folder, 'dist')));
  expect(Object.keys(first!).filter((name) => name.startsWith('pagefind/')).length).toBeGreaterThan(100);
  expect(second).toEqual(first);
});
