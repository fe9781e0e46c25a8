import { expect, type Page } from '@playwright/test'
import type { Tab } from './tab'

/** The parts of a page's start that a reader would notice; times in milliseconds. */
export type Watched = {
  /** Time from the start of the navigation until the requested turn was in the window. */
  readonly readable: number
  readonly longestTask: number
  readonly layoutShift: number
  /** Time from requesting the record to its last byte. */
  readonly transfer: number
  /** When the record's last byte had arrived. */
  readonly arrived: number
}

declare global {
  interface Window {
    /** Filled by `watchInPage`. */
    benchSeen?: { readable: number; longestTask: number; layoutShift: number }
    /** The slowest key press so far. */
    benchPress?: number
  }
}

/** Runs in the page, before any of its scripts. */
const watchInPage = () => {
  const seen = { readable: 0, longestTask: 0, layoutShift: 0 }
  window.benchSeen = seen
  const observe = (type: string, read: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({
      type,
      buffered: true,
    })
  }
  observe('longtask', ({ duration }) => {
    seen.longestTask = Math.max(seen.longestTask, duration)
  })
  observe('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') seen.layoutShift += entry.value
  })
  const look = () => {
    const turn = document.querySelector('article[aria-current="true"]')
    const box = turn?.getBoundingClientRect()
    const isInWindow =
      box !== undefined && box.height > 0 && box.top < innerHeight && box.bottom > 0
    if (isInWindow) seen.readable = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Opens a record in a page that is watched from its first moment, with the processor slowed down. */
export const openWatched = async (
  tab: Tab,
  url: string,
  slowdown: number,
): Promise<() => Promise<Watched>> => {
  await tab.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const source = `(${watchInPage.toString()})()`
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source })
  await tab.send('Page.navigate', { url })
  await expect
    .poll(() => tab.evaluate(() => window.benchSeen?.readable ?? 0, null), { timeout: 120_000 })
    .toBeGreaterThan(0)
  return () =>
    tab.evaluate(() => {
      const [record] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/api/interactions/'))
      const times = record instanceof PerformanceResourceTiming ? record : null
      const { readable = NaN, longestTask = NaN, layoutShift = NaN } = window.benchSeen ?? {}
      const arrived = times?.responseEnd ?? NaN
      return {
        readable,
        longestTask,
        layoutShift,
        arrived,
        transfer: arrived - (times?.requestStart ?? NaN),
      }
    }, null)
}

/** Waits until this many turns are in the page: they are drawn while nothing else has to be done. */
export const allTurns = (tab: Tab, count: number): Promise<void> =>
  expect
    .poll(() => tab.evaluate(() => document.querySelectorAll('article').length, null), {
      timeout: 120_000,
      intervals: [250],
    })
    .toBe(count)

/** Waits for the part that is drawn last. */
export const pageComplete = (tab: Tab): Promise<void> =>
  expect
    .poll(() => tab.evaluate(() => document.querySelector('#raw-json') !== null, null), {
      timeout: 120_000,
    })
    .toBe(true)

/** Kilobytes sent for the scripts that were loaded by `until`, which is in ms since the navigation. */
export const scriptKbUntil = (tab: Tab, until: number): Promise<number> =>
  tab.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd <= end)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
    until,
  )

/** Frames per second while the page scrolls for three seconds, as fast as a reader in a hurry does. */
export const scrollRate = (tab: Tab): Promise<number> =>
  tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        let frames = 0
        const step = () => {
          frames += 1
          scrollBy(0, 60)
          const spent = performance.now() - start
          if (spent < 3000) requestAnimationFrame(step)
          else resolve((frames * 1000) / spent)
        }
        requestAnimationFrame(step)
      }),
    null,
  )

/** The slowest response, in ms, to a handful of key presses: from the press to the frame that shows its effect. */
export const slowestPress = async (page: Page): Promise<number> => {
  await page.evaluate(() => {
    window.benchPress = 0
    // A separate constant, since the types don't know the threshold yet.
    const options = { type: 'event', durationThreshold: 16 }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.benchPress = Math.max(window.benchPress ?? 0, duration)
      }
    }).observe(options)
  })
  for (let press = 0; press < 6; press += 1) {
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    // The dialog's code is loaded by the first press: pressing Escape before that would close nothing.
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.mouse.wheel(0, 700)
  }
  // The browser reports a press some frames after it, and has no event for the last report.
  await page.waitForTimeout(300)
  return page.evaluate(() => window.benchPress ?? NaN)
}
