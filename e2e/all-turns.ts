import type { Page } from '@playwright/test'

const selectorOf = (turn: number, count: number): string =>
  `article[aria-label="Turn ${turn} of ${count}"]`

/**
 * All turns are in the page once the last one is: they are drawn while nothing else is to do. Asked of the document itself:
 * an expectation that is not met yet works out the whole page's roles and names, which of ten thousand turns takes all the
 * page's time.
 */
export const waitForAllTurns = async (page: Page, count: number): Promise<void> => {
  await page.waitForFunction(
    ([last, all]) =>
      document.querySelector(last) !== null && document.querySelectorAll('article').length === all,
    [selectorOf(count, count), count] as const,
    { polling: 250, timeout: 120_000 },
  )
}

/** The same way, until a turn of so many stands in the window. */
export const waitForTurnInView = async (page: Page, turn: number, count: number): Promise<void> => {
  await page.waitForFunction(
    (selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect()
      return box !== undefined && box.height > 0 && box.top < innerHeight && box.bottom > 0
    },
    selectorOf(turn, count),
    // A busy machine may take longer to answer this question than the page took to get there.
    { polling: 250, timeout: 120_000 },
  )
}
