import { defineConfig } from '@playwright/test'
import { findBrowser, LAUNCH_ARGS, thisMachine } from './e2e/find-browser'
import type { Runtime } from './e2e/runtime'

/**
 * Looks for a browser once: the workers, which read this file again, inherit the path, and tools that only read the
 * configuration (the dead-code check, `--list`) need none.
 */
const isTestRun = process.argv[2]?.startsWith('test') === true && !process.argv.includes('--list')

if (isTestRun) {
  const found = findBrowser(thisMachine())
  process.stdout.write(
    found.path === null ? `${found.problem}\n` : `Browser: ${found.path} (${found.from})\n`,
  )
  if (found.path === null) process.exit(1)
  process.env['CHROMIUM_PATH'] = found.path
}

// The tests run on the sample records, whatever keys the shell may hold.
delete process.env['NEBULY_API_KEY']
delete process.env['NEBULY_PROJECTS']
delete process.env['NEBULY_BASE_URL']

const isCi = process.env['CI'] !== undefined
const browserPath = process.env['CHROMIUM_PATH']
const viewerUrl = process.env['TESTED_VIEWER']

/** What matters most, once more against the Worker in Cloudflare's own runtime. */
const WORKER_CORE = '**/interaction.spec.ts'

/** About the Worker alone, or about both. */
const WORKER_OWN = '**/worker.spec.ts'

export default defineConfig<object, Runtime>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: isCi,
  // On a shared machine a deadline can pass for no fault of ours; what passes the second time is listed as flaky.
  retries: isCi ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  globalTimeout: 24 * 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'node', testIgnore: WORKER_OWN },
    { name: 'workerd', testMatch: [WORKER_CORE, WORKER_OWN], use: { runtime: 'workerd' } },
  ],
  use: {
    // Known once the server has said where it listens.
    ...(viewerUrl !== undefined && { baseURL: viewerUrl }),
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1366, height: 900 },
    // A recording of large pages takes longer than most tests: only where somebody will look at it.
    trace: isCi ? 'on-first-retry' : 'off',
    launchOptions: {
      args: [...LAUNCH_ARGS],
      ...(browserPath !== undefined && { executablePath: browserPath }),
    },
  },
  webServer: {
    command: 'node server/main.js',
    // Not the project's folder, where a developer's `.env` may hold a real key.
    cwd: 'dist',
    env: { HOST: '127.0.0.1', PORT: '0', UPSTREAM_TIMEOUT_MS: '3000' },
    wait: { stdout: /(?<tested_viewer>http:\/\/127\.0\.0\.1:\d+)\// },
    reuseExistingServer: false,
    timeout: 30_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
