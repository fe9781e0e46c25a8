import { test } from '@playwright/test'
import { median } from '../../src/lib/median'
import { conversationOf } from './records'
import { IS_SHORT, keepPart, type Measurement, measured, startPart } from './results'
import { ID, setStage } from './stage'
import { inFreshTab, type Tab } from './tab'
import { allTurns, openWatched, scriptKbUntil } from './watch'

/** How much the processor is slowed down, the same as for the peers. */
const SLOWDOWN = 4

/** The best peer's figure in each row; docs/bench.md says how they were measured. */
const MARKS = [
  {
    turns: 20,
    runs: IS_SHORT ? 1 : 5,
    scripts: ['Lunary', 720],
    readable: ['Lunary', 2300],
    longestTask: ['Lunary', 430],
    heap: ['Lunary', 13],
  },
  {
    turns: 1000,
    runs: 3,
    scripts: ['Lunary', 720],
    readable: ['Langfuse', 5200],
    longestTask: ['Langfuse', 1500],
    heap: ['Langfuse', 45],
  },
] as const

/** The browser's own figure, without a garbage collection first. */
const heapMb = (tab: Tab): Promise<number> =>
  tab.evaluate(() => {
    const memory: unknown = Reflect.get(performance, 'memory')
    const isKnown = typeof memory === 'object' && memory !== null && 'usedJSHeapSize' in memory
    return isKnown ? Number(memory.usedJSHeapSize) / 1e6 : NaN
  }, null)

/** Resolves when no request has ended for half a second. */
const networkQuiet = (tab: Tab): Promise<void> =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const wait = () => setTimeout(resolve, 500)
        let timer = wait()
        new PerformanceObserver(() => {
          clearTimeout(timer)
          timer = wait()
        }).observe({ type: 'resource' })
      }),
    null,
  )

const openOnce = async (tab: Tab, url: string, turns: number) => {
  await tab.send('Network.enable')
  const watched = await openWatched(tab, url, SLOWDOWN)
  const { readable } = await watched()
  await allTurns(tab, turns)
  await networkQuiet(tab)
  const { longestTask } = await watched()
  const scripts = await scriptKbUntil(tab, readable)
  return { scripts, readable, longestTask, heap: await heapMb(tab) }
}

const ROWS = [
  ['scripts', 'JavaScript before the first turn shows', 'KB'],
  ['readable', 'first turn visible', 'ms'],
  ['longestTask', 'longest task', 'ms'],
  ['heap', 'heap', 'MB'],
] as const

test('against the best peer’s figures', async ({ browser }) => {
  startPart('peers')
  const figures: Measurement[] = []
  for (const mark of IS_SHORT ? MARKS.slice(0, 1) : MARKS) {
    const { turns, runs } = mark
    const stage = await setStage(conversationOf(turns, ID))
    const seen: Awaited<ReturnType<typeof openOnce>>[] = []
    for (let run = 0; run < runs; run += 1) {
      const url = `${stage.viewerUrl}/i/${ID}`
      seen.push(await inFreshTab(browser, (tab) => openOnce(tab, url, turns)))
    }
    await stage.stop()
    for (const [key, words, unit] of ROWS) {
      const [peer, best] = mark[key]
      figures.push(
        measured(`${turns} turns: ${words}`, [median(seen.map((run) => run[key])), unit], {
          what: peer,
          value: best,
          atMost: 1,
        }),
      )
    }
  }
  keepPart('peers', figures)
})
