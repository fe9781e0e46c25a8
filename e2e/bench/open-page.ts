import type { Browser, Page } from '@playwright/test'
import { inFreshTab } from './tab'
import { openWatched, type Watched } from './watch'

/** A page of a browser that has never seen the product. */
export const inFreshPage = async <Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
): Promise<Result> => {
  const context = await browser.newContext()
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

/** How a page starts, that many times, each in a fresh one. */
export const startsOf = async (
  browser: Browser,
  url: string,
  { runs, slowdown }: { readonly runs: number; readonly slowdown: number },
): Promise<readonly Watched[]> => {
  const starts: Watched[] = []
  for (let run = 0; run < runs; run += 1) {
    starts.push(await inFreshTab(browser, async (tab) => (await openWatched(tab, url, slowdown))()))
  }
  return starts
}
