import type { Page } from '@playwright/test'
import axe from 'axe-core'

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
