import type { Page } from '@playwright/test'

const selectorOf = (turn: number, count: number): string =>
  `article[aria-label="Turn ${turn} of ${count}"]`

/**
 * Waits until all turns are in the page, which is when the last one is: they are drawn while nothing else has to be
 * done. It asks the document itself, since an unmet expectation computes the whole page's roles and names, which takes
 * all the page's time with ten thousand turns.
 */
export const waitForAllTurns = async (page: Page, count: number): Promise<void> => {
  await page.waitForFunction(
    ([last, all]) =>
      document.querySelector(last) !== null && document.querySelectorAll('article').length === all,
    [selectorOf(count, count), count] as const,
    { polling: 250, timeout: 120_000 },
  )
}

/** In the same way, waits until a turn of a record with `count` turns is in the window. */
export const waitForTurnInView = async (page: Page, turn: number, count: number): Promise<void> => {
  await page.waitForFunction(
    (selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect()
      return box !== undefined && box.height > 0 && box.top < innerHeight && box.bottom > 0
    },
    selectorOf(turn, count),
    // A busy machine may take longer to answer than the page took to get there.
    { polling: 250, timeout: 120_000 },
  )
}
