import { defineConfig } from '@playwright/test'
import { findBrowser, LAUNCH_ARGS, thisMachine } from '../find-browser'

// The one that the other viewers were measured in, and that readers have.
const found = findBrowser(thisMachine(), 'whole')
if (found.path !== null) process.env['CHROMIUM_PATH'] = found.path

/** `npm run bench`: measures, and fails on nothing but budgets of bytes and elements. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench',
  // One measurement at a time: each has the machine to itself.
  workers: 1,
  timeout: 15 * 60_000,
  reporter: 'list',
  globalTeardown: './write-results.ts',
  use: {
    locale: 'en-GB',
    viewport: { width: 1366, height: 900 },
    launchOptions: {
      // `performance.memory` is rounded to uselessness without the last one.
      args: [...LAUNCH_ARGS, '--enable-precise-memory-info'],
      ...(found.path !== null && { executablePath: found.path }),
    },
  },
})
