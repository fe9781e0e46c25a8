import { type Browser, expect, type Page, test } from '@playwright/test'
import { conversationOf, LARGE, RARE_WORD } from './records'
import { keepPart, type Measurement, measured, median, startPart } from './results'
import { ID, setStage } from './stage'
import { openWatched, scrollRate, slowestPress, type Watched } from './watch'

const isShort = process.env['BENCH'] === 'short'
const RUNS = isShort ? 1 : 5
const SIZES = isShort ? [20, 1000] : [20, 1000, 10_000]

type Figures = Omit<Measurement, 'part'>[]

/** A page of a browser that has never seen the product. */
const inFreshPage = async <Result>(browser: Browser, work: (page: Page) => Promise<Result>) => {
  const context = await browser.newContext()
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

const parseTime = (page: Page, text: string): Promise<number> =>
  page.evaluate((json) => {
    const start = performance.now()
    JSON.parse(json)
    return performance.now() - start
  }, text)

const heapMiB = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}

/** Whether the browser's own search lands on the one turn that has the word. */
const findsByBrowser = (page: Page): Promise<boolean> =>
  page.evaluate((word) => {
    const find: unknown = Reflect.get(window, 'find')
    if (typeof find !== 'function' || find.call(window, word) !== true) return false
    const turn = getSelection()?.anchorNode?.parentElement?.closest('article')
    return turn?.getAttribute('aria-label')?.startsWith('Turn 7777 ') === true
  }, RARE_WORD)

/** All turns are in the page once the last one is: they are drawn while nothing else is to do. */
const waitForAll = (page: Page, count: number) =>
  expect(page.getByRole('article', { name: `Turn ${count} of ${count}` })).toBeAttached({
    timeout: 120_000,
  })

const startsOf = async (browser: Browser, url: string, slowdown: number): Promise<Watched[]> => {
  const starts: Watched[] = []
  for (let run = 0; run < RUNS; run += 1) {
    starts.push(
      await inFreshPage(browser, async (page) => (await openWatched(page, url, slowdown))()),
    )
  }
  return starts
}

test('long conversations', async ({ browser }) => {
  startPart('turns')
  const figures: Figures = []
  let atTwenty = NaN
  for (const count of SIZES) {
    const text = conversationOf(count, ID)
    const stage = await setStage(text)
    const url = `${stage.viewerUrl}/i/${ID}`
    for (const slowdown of [1, 4]) {
      const starts = await startsOf(browser, url, slowdown)
      const readable = median(starts.map((start) => start.readable))
      figures.push(
        measured(`${count} turns: requested turn readable, processor ${slowdown}×`, [
          readable,
          'ms',
        ]),
      )
      if (slowdown !== 1) continue
      if (count === 20) atTwenty = readable
      await inFreshPage(browser, async (page) => {
        const watched = await openWatched(page, url, 1)
        await waitForAll(page, count)
        const parsed = await parseTime(page, text)
        const { transfer } = await watched()
        const atMost = Math.round(1.5 * atTwenty + transfer + parsed)
        figures.push(
          measured(
            `${count} turns: the same, held against 1.5 × that of 20 + transfer + parse`,
            [readable, 'ms'],
            { atMost },
          ),
          measured(`${count} turns: frames while scrolling`, [await scrollRate(page), '/s'], {
            atLeast: 55,
          }),
        )
        const { longestTask, layoutShift } = await watched()
        figures.push(
          measured(`${count} turns: longest task`, [longestTask, 'ms'], { atMost: 100 }),
          measured(`${count} turns: layout shift`, [layoutShift, ''], { atMost: 0.02 }),
          measured(`${count} turns: heap`, [await heapMiB(page), 'MiB']),
        )
        if (count < 7777) return
        const found = Number(await findsByBrowser(page))
        figures.push(measured('browser’s own find reaches turn 7,777', [found, ''], { atLeast: 1 }))
      })
    }
    await stage.stop()
  }
  keepPart('turns', figures)
})

test('large texts', async ({ browser }) => {
  startPart('texts')
  const figures: Figures = []
  for (const [name, make] of LARGE) {
    const stage = await setStage(make(ID))
    await inFreshPage(browser, async (page) => {
      const watched = await openWatched(page, `${stage.viewerUrl}/i/${ID}`, 1)
      const { readable, arrived } = await watched()
      const press = await slowestPress(page)
      const { longestTask } = await watched()
      figures.push(
        measured(`${name}: first screen after the last byte`, [readable - arrived, 'ms'], {
          atMost: 1000,
        }),
        measured(`${name}: slowest press`, [press, 'ms'], { atMost: 200 }),
        measured(`${name}: longest task`, [longestTask, 'ms']),
      )
    })
    await stage.stop()
  }
  keepPart('texts', figures)
})
