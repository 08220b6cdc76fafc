import { defineConfig } from 'vitest/config';

// Dates in the data are Tai'an's; a test must not depend on where it runs.
process.env.TZ = 'Asia/Shanghai';

export default defineConfig({
  test: {
    env: { TZ: 'Asia/Shanghai' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // No test changes what another one imports.
          isolate: false,
          // No test measures speed; a busy machine must not fail one.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/setup.ts'],
          // One browser and one engine at a time: on two cores more only makes them wait.
          fileParallelism: false,
          // All files share what took long: the browser, its windows, the modules.
          isolate: false,
          // A page that is asked again and again until it shows what it should.
          expect: { poll: { timeout: 20_000, interval: 50 } },
          // A browser on a busy machine may stumble once; what fails twice is a fault.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'office',
          include: ['tests/office/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/setup.ts'],
          testTimeout: 60_000,
          // LibreOffice opens all files before the first test.
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
