import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect, settle } from './fixtures'

/** `wcag22aa` switches on the rule for target sizes, which is off by default. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    axe: typeof axe
  }
}

/**
 * Runs axe on the current page and returns one line per violation: the rule, its help text, the first places. The
 * script is evaluated through the browser's tools rather than added to the page, so the page's own policy stays as it
 * is.
 */
export const violations = async (page: Page): Promise<string[]> => {
  // Once per document: reading the script takes longer than checking a small page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return await page.evaluate(async (tags) => {
    const results = await window.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return results.violations.map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => node.html.slice(0, 160))
      return `${id}: ${help} (${nodes.length}) ${places.join(' | ')}`
    })
  }, TAGS)
}

/**
 * Checks the page as it stands, in both themes and at three widths: axe finds nothing, and nothing scrolls sideways.
 * `ready` waits until it may be checked.
 */
export const expectAccessible = async (
  page: Page,
  ready: (page: Page) => Promise<void> = settle,
): Promise<void> => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await ready(page)
      const at = `${colorScheme}, ${width} px`
      expect.soft(await violations(page), at).toEqual([])
      const drawn = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(drawn, `${at}: no sideways scrolling`).toBeLessThanOrEqual(width)
    }
  }
}
