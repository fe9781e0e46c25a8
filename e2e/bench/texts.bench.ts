import { type Browser, test } from '@playwright/test'
import { median } from '../../src/lib/median'
import { inFreshPage } from './open-page'
import { LARGE } from './records'
import {
  IS_SHORT,
  keepPart,
  type Measurement,
  measured,
  measuredAtMost,
  startPart,
} from './results'
import { ID, setStage } from './stage'
import { inFreshTab, type Tab, tabOf } from './tab'
import { openWatched, pageComplete, slowestPress } from './watch'

const RUNS = IS_SHORT ? 1 : 3

const startOnce = async (tab: Tab, url: string) => {
  const watched = await openWatched(tab, url, 1)
  const { readable, arrived } = await watched()
  await pageComplete(tab)
  const { longestTask } = await watched()
  return { firstScreen: readable - arrived, longestTask }
}

/** The medians over several starts. */
const startOf = async (browser: Browser, url: string) => {
  const starts: Awaited<ReturnType<typeof startOnce>>[] = []
  for (let run = 0; run < RUNS; run += 1) {
    starts.push(await inFreshTab(browser, (tab) => startOnce(tab, url)))
  }
  return {
    firstScreen: median(starts.map((start) => start.firstScreen)),
    longestTask: median(starts.map((start) => start.longestTask)),
  }
}

const pressOf = (browser: Browser, url: string): Promise<number> =>
  inFreshPage(browser, async (page) => {
    await openWatched(await tabOf(page), url, 1)
    return slowestPress(page)
  })

test('large texts', async ({ browser }) => {
  startPart('texts')
  const figures: Measurement[] = []
  for (const [name, make] of IS_SHORT ? LARGE.slice(0, 2) : LARGE) {
    const stage = await setStage(make(ID))
    const url = `${stage.viewerUrl}/i/${ID}`
    const { firstScreen, longestTask } = await startOf(browser, url)
    const press = await pressOf(browser, url)
    await stage.stop()
    figures.push(
      measuredAtMost(`${name}: first screen after the last byte`, [firstScreen, 'ms'], 1000),
      measuredAtMost(`${name}: slowest press`, [press, 'ms'], 200),
      measured(`${name}: longest task`, [longestTask, 'ms']),
    )
  }
  keepPart('texts', figures)
})
