import type { Page } from '@playwright/test'

/** Adds up from now on, in every document that is opened, how much has moved by itself. */
export const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('value' in entry)) continue
        const shift = Number(document.documentElement.dataset['shift'] ?? 0)
        document.documentElement.dataset['shift'] = String(shift + Number(entry.value))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The cumulative layout shift of the document so far. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0))

/** Windows of a phone, a tablet and a desk, in CSS pixels. */
export const WINDOWS = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const

/** What a page may move while it is loaded. */
export const MOST_SHIFT = 0.02
