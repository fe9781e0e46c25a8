import { type Browser, type Page, test } from '@playwright/test'
import { median } from '../../src/lib/median'
import { waitForAllTurns } from '../all-turns'
import { inFreshPage, startsOf } from './open-page'
import { conversationOf, RARE_TURN, RARE_WORD } from './records'
import {
  IS_SHORT,
  keepPart,
  type Measurement,
  measured,
  measuredAtMost,
  startPart,
} from './results'
import { ID, setStage } from './stage'
import { field, inFreshTab, type Tab } from './tab'
import { allTurns, openWatched, scrollRate } from './watch'

const RUNS = IS_SHORT ? 1 : 5
const USES = IS_SHORT ? 1 : 5
const SIZES = IS_SHORT ? [20, 1000] : [20, 1000, 10_000]

const parseTime = (tab: Tab, text: string): Promise<number> =>
  tab.evaluate((json) => {
    const start = performance.now()
    JSON.parse(json)
    return performance.now() - start
  }, text)

const heapMiB = async (tab: Tab): Promise<number> => {
  await tab.send('HeapProfiler.collectGarbage')
  return Number(field(await tab.send('Runtime.getHeapUsage'), 'usedSize')) / 2 ** 20
}

/** Whether the browser's own search finds the one turn that has the word. */
const findsByBrowser = (tab: Tab): Promise<boolean> =>
  tab.evaluate(
    ([word, name]) => {
      const find: unknown = Reflect.get(window, 'find')
      if (typeof find !== 'function' || find.call(window, word) !== true) return false
      const turn = getSelection()?.anchorNode?.parentElement?.closest('article')
      return turn?.getAttribute('aria-label')?.startsWith(name) === true
    },
    [RARE_WORD, `Turn ${RARE_TURN} `] as const,
  )

/** How long a page of all turns takes to become a printable file, in ms. */
const printTime = async (page: Page, url: string, count: number): Promise<number> => {
  await page.goto(url)
  await waitForAllTurns(page, count)
  const start = performance.now()
  await page.pdf({ format: 'A4' })
  return performance.now() - start
}

/** Printing ten thousand turns takes minutes and shows nothing that a thousand do not. */
const MOST_PRINTED = 1000

const atLeast = (what: string, figure: readonly [number, string], value: number) =>
  measured(what, figure, { what: 'target', value, atLeast: 1 })

type Case = { readonly count: number; readonly text: string }

/** Measures a page of this many turns in use, and the time that more bytes cost any page at its start, in ms. */
const useOnce = async (tab: Tab, url: string, { count, text }: Case) => {
  const watched = await openWatched(tab, url, 1)
  await allTurns(tab, count)
  const { transfer } = await watched()
  const parsed = await parseTime(tab, text)
  const frames = await scrollRate(tab)
  const { longestTask, layoutShift } = await watched()
  const heap = await heapMiB(tab)
  const found = count >= RARE_TURN ? Number(await findsByBrowser(tab)) : NaN
  return { frames, longestTask, layoutShift, heap, found, forBytes: transfer + parsed }
}

/** The medians of several uses, each in a fresh page. */
const inUse = async (browser: Browser, url: string, of: Case) => {
  const seen: Awaited<ReturnType<typeof useOnce>>[] = []
  for (let run = 0; run < USES; run += 1) {
    seen.push(await inFreshTab(browser, (tab) => useOnce(tab, url, of)))
  }
  const middle = (name: keyof (typeof seen)[number]) => median(seen.map((use) => use[name]))
  const { count } = of
  const figures = [
    atLeast(`${count} turns: frames while scrolling`, [middle('frames'), '/s'], 55),
    measuredAtMost(`${count} turns: longest task`, [middle('longestTask'), 'ms'], 100),
    measuredAtMost(`${count} turns: layout shift`, [middle('layoutShift'), ''], 0.02),
    measured(`${count} turns: heap`, [middle('heap'), 'MiB']),
  ]
  if (count >= RARE_TURN) {
    const found = Math.min(...seen.map((use) => use.found))
    figures.push(atLeast(`browser’s own find reaches turn ${RARE_TURN}`, [found, ''], 1))
  }
  return { figures, forBytes: middle('forBytes') }
}

test('long conversations', async ({ browser }) => {
  startPart('turns')
  const figures: Measurement[] = []
  let atTwenty = NaN
  let printedTwenty = NaN
  for (const count of SIZES) {
    const text = conversationOf(count, ID)
    const stage = await setStage(text)
    const url = `${stage.viewerUrl}/i/${ID}`
    const readable = async (slowdown: number) =>
      median((await startsOf(browser, url, { runs: RUNS, slowdown })).map((run) => run.readable))
    const plain = await readable(1)
    const slowed = await readable(4)
    const used = await inUse(browser, url, { count, text })
    const printed =
      count > MOST_PRINTED ? NaN : await inFreshPage(browser, (page) => printTime(page, url, count))
    await stage.stop()
    const name = `${count} turns: requested turn readable`
    if (count === 20) {
      atTwenty = plain
      printedTwenty = printed
    } else if (count <= MOST_PRINTED) {
      const against = { what: '50 × that of 20 turns', value: 50 * printedTwenty, atMost: 1 }
      figures.push(measured(`${count} turns: printed`, [printed, 'ms'], against))
    }
    figures.push(
      count === 20
        ? measured(name, [plain, 'ms'])
        : measured(name, [plain, 'ms'], {
            what: '1.5 × that of 20 turns + transfer + parse',
            value: 1.5 * atTwenty + used.forBytes,
            atMost: 1,
          }),
      measured(`${name}, processor 4×`, [slowed, 'ms']),
      ...used.figures,
    )
  }
  keepPart('turns', figures)
})
