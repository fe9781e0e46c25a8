import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test as base } from './runtime'

type Options = {
  /** True if the test makes requests fail on purpose: the browser logs each of them to the console. */
  expectsFailedRequests: boolean
}

type Fixtures = {
  /** Faults noticed so far without the test checking for them. The test fails at its end if there are any. */
  incidents: string[]
}

/** How Chromium reports a request that failed or was answered with an error status. */
const FAILED_REQUEST = /^Failed to load resource:/

/**
 * Watches every page of the context for events that must never happen, whatever is recorded: a request to another
 * origin, a dialog, an uncaught error, a console error, a report of the Content-Security-Policy.
 */
const watch = (context: BrowserContext, origin: string, options: Options): string[] => {
  const incidents: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) {
      incidents.push(`request to another origin: ${request.url()}`)
    }
  })
  context.on('console', (message) => {
    const isExpected = options.expectsFailedRequests && FAILED_REQUEST.test(message.text())
    if (message.type() === 'error' && !isExpected) {
      incidents.push(`console error: ${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', (error) => incidents.push(`uncaught error: ${error.error().message}`))
  context.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.type()} "${dialog.message()}"`)
    void dialog.dismiss()
  })
  return incidents
}

export const test = base.extend<Options & Fixtures>({
  expectsFailedRequests: [false, { option: true }],
  incidents: [
    async ({ context, baseURL, expectsFailedRequests }, use) => {
      const incidents = watch(context, new URL(baseURL ?? '').origin, { expectsFailedRequests })
      // A report is an event on the document; rethrown as an uncaught error, it reaches the test.
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          reportError(new Error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI}`))
        })
      })
      await use(incidents)
      expect(incidents, 'nothing happened behind the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Opens a record and waits until it is shown. */
export const openInteraction = async (page: Page, id: string, fragment = ''): Promise<void> => {
  await page.goto(`/i/${id}${fragment}`)
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
}

/** Waits until nothing more is fetched or drawn: lazy parts are loaded, charts are drawn, the browser is idle. */
export const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    // The record's last part. On a busy machine the network may have been idle before the first part was requested.
    const isMissing = () =>
      document.getElementById('conversation') !== null &&
      document.getElementById('raw-json') === null
    const end = performance.now() + 5000
    while (isMissing() && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }))
  })
}
