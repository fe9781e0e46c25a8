import { defineConfig } from '@playwright/test'
import { findBrowser, LAUNCH_ARGS, thisMachine } from '../find-browser'

// The whole browser, which readers have, and in which the other viewers were measured.
const found = findBrowser(thisMachine(), 'whole')
if (found.path !== null) process.env['CHROMIUM_PATH'] = found.path

/** `npm run bench`: measures, and fails only if a budget of bytes or elements is exceeded. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench',
  // One measurement at a time, so that each has the machine to itself.
  workers: 1,
  timeout: 15 * 60_000,
  reporter: 'list',
  globalTeardown: './write-results.ts',
  use: {
    locale: 'en-GB',
    viewport: { width: 1366, height: 900 },
    launchOptions: {
      // Without the last argument, `performance.memory` is too coarsely rounded to be of use.
      args: [...LAUNCH_ARGS, '--enable-precise-memory-info'],
      ...(found.path !== null && { executablePath: found.path }),
    },
  },
})
