import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, majorVersion, sandboxArguments, systemPaths } from '../../../scripts/find-browser.ts';

describe('systemPaths', () => {
  it('starts with the likeliest on Linux, looks along PATH, and takes a snap last', () => {
    const paths = systemPaths('linux', { PATH: '/home/a/bin' });
    expect(paths[0]).toBe('/usr/bin/chromium');
    expect(paths).toContain('/home/a/bin/google-chrome');
    expect(paths.at(-1)).toBe('/snap/bin/chromium');
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('knows the folders of macOS, the own one too', () => {
    const paths = systemPaths('darwin', { HOME: '/Users/a' });
    expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('knows the folders of Windows, as far as they are set', () => {
    const paths = systemPaths('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Local' });
    expect(paths).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(paths).toContain('C:\\Local\\Google\\Chrome\\Application\\chrome.exe');
    expect(paths.length).toBe(6);
  });
});

describe('sandboxArguments', () => {
  it.each([
    [true, false, {}, ['--no-sandbox']],
    [false, true, { CI: 'true' }, ['--no-sandbox']],
    [false, true, {}, []],
    [false, false, { CI: 'true' }, []],
  ])('root %s, container %s, %j: %j', (root, container, environment, expected) => {
    expect(sandboxArguments(root, container, environment)).toEqual(expected);
  });
});

describe('majorVersion', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12', 156],
    ['Google Chrome for Testing 99.0.4844.51 ', 99],
    ['Microsoft Edge 140.0.3485.54', 140],
    ['requires the chromium snap to be installed', 0],
  ])('%s: %i', (words, major) => {
    expect(majorVersion(words)).toBe(major);
  });
});

describe('findBrowser', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('takes the answer its parent handed down, without looking again', async () => {
    const found = { path: '/somewhere/chromium', args: ['--no-sandbox'], how: 'installed' };
    vi.stubEnv('TRELLIS_BROWSER', JSON.stringify(found));
    expect(await findBrowser()).toEqual(found);
  });

  it('does not go over a CHROME_PATH that does not start', async () => {
    vi.stubEnv('TRELLIS_BROWSER', undefined);
    vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
    await expect(findBrowser()).rejects.toThrow(
      'CHROME_PATH: /nowhere/chromium not there; correct CHROME_PATH or unset it',
    );
  });
});
