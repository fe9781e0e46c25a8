import type { Browser, Page } from '@playwright/test'
import { inFreshTab } from './tab'
import { openWatched, type Watched } from './watch'

/** Runs in a page of a browser that has never seen the viewer. */
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

/** Measures how a page starts, the given number of times, each in a fresh page. */
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
