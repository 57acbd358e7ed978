import { defineConfig } from 'vitest/config';
import { islandsOnPreact } from './src/quiz/preact.ts';

// Three suites: `unit` tests source, `laws` tries what holds for all input thousands of times, `built` tests what stands
// in dist and runs after the build.
export default defineConfig({
  plugins: islandsOnPreact({}),
  test: {
    reporters: [
      'default',
      [
        'json',
        { outputFile: `test-results/vitest-${process.env.npm_lifecycle_event?.replace(':', '-') ?? 'run'}.json` },
      ],
    ],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'laws', include: ['tests/laws/*.test.ts'], testTimeout: 300_000 } },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          globalSetup: ['tests/support/builds.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
