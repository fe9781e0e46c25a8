import type { Page } from '@playwright/test'
import { pdfPages } from './pdf-text'

/** A4 without margins, in CSS pixels. */
const PAPER = { width: 673, height: 980 }

/** The text of each page when printed. */
export const paper = async (page: Page): Promise<readonly string[]> =>
  pdfPages(await page.pdf({ format: 'A4' }))

/**
 * The parts of the page's visible text, without formulas and drawings, that would be missing on paper: beyond its edge, or cut
 * off by their own box.
 */
export const lost = async (page: Page): Promise<readonly string[]> => {
  await page.setViewportSize(PAPER)
  await page.emulateMedia({ media: 'print' })
  return page.evaluate((width) => {
    const isLaidOut = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1
    return [...document.querySelectorAll('main *')].flatMap((element) => {
      if (!isLaidOut(element) || element.closest('svg, .formula, .sr-only') !== null) return []
      const { right, left } = element.getBoundingClientRect()
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
      const isOut = right > width + 1 || left < -1
      const what = `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`
      return isCut || isOut ? [`${isCut ? 'cut' : 'out'} ${what}`] : []
    })
  }, PAPER.width)
}
