import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const browser = await findBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: 3,
  // A machine that is slow for a moment lets a frame or a font come late. What fails once and then passes is told as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { launchOptions: { executablePath: browser.path, args: browser.args } },
});
