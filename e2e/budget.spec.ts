import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord } from './samples'

const CLIENT = join(import.meta.dirname, '..', 'dist', 'client')
const BUDGET_KB = 125

type Script = { readonly path: string; readonly endedAt: number }

declare global {
  interface Window {
    /** When the first turn stood in the page, in milliseconds since the navigation. */
    readableAt?: number
  }
}

const kilobytes = (scripts: readonly Script[]): number =>
  scripts.reduce((sum, { path }) => sum + brotliBytes(join(CLIENT, path)), 0) / 1024

const brotliBytes = (file: string): number =>
  existsSync(`${file}.br`)
    ? statSync(`${file}.br`).size
    : brotliCompressSync(readFileSync(file)).byteLength

test(`the conversation is readable after at most ${BUDGET_KB} KB of JavaScript, the chart comes later`, async ({
  page,
}) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('article h3') === null) return
      window.readableAt = performance.now()
      observer.disconnect()
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  await openInteraction(page, sampleRecord('night-train-refund').id)
  await expect(page.getByRole('region', { name: 'Emotions' }).locator('svg').first()).toBeVisible()
  await settle(page)

  const { readableAt, scripts } = await page.evaluate(() => ({
    readableAt: window.readableAt ?? 0,
    scripts: performance
      .getEntriesByType('resource')
      .map((entry) => ({
        path: new URL(entry.name).pathname,
        endedAt: entry.duration + entry.startTime,
      }))
      .filter(({ path }) => path.endsWith('.js')),
  }))
  // What ended after the first turn stood there was not needed for it, even where it was asked for before.
  const needed = scripts.filter(({ endedAt }) => endedAt <= readableAt)
  const later = scripts.filter(({ endedAt }) => endedAt > readableAt)
  expect(needed.length).toBeGreaterThan(0)
  expect(kilobytes(needed), needed.map(({ path }) => path).join(' ')).toBeLessThanOrEqual(BUDGET_KB)
  expect(later.length, 'the chart is not part of what comes first').toBeGreaterThan(0)
})

test('everything the browser loads comes compressed', async ({ page }) => {
  const plain: string[] = []
  page.on('response', (response) => {
    const isText = /\.(?:js|css)$/.test(new URL(response.url()).pathname)
    // Below some 1.5 KB there is nothing to gain.
    const isLarge = Number(response.headers()['content-length'] ?? Infinity) > 1500
    if (isText && isLarge && response.headers()['content-encoding'] !== 'br') {
      plain.push(response.url())
    }
  })
  await openInteraction(page, sampleRecord('night-train-refund').id)
  await settle(page)
  expect(plain).toEqual([])
})
