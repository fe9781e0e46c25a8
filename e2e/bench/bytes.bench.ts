import { type Browser, expect, type Page, test } from '@playwright/test'
import { type Budget, type BudgetedRecord, BYTE_BUDGETS, elementBudget } from '../budgets'
import { shippedKb } from '../shipped-bytes'
import { inFreshPage } from './open-page'
import { conversationOf, LARGE } from './records'
import { keepPart, type Measurement, measured, startPart } from './results'
import { ID, setStage } from './stage'

type Spent = readonly (readonly [Budget, number])[]

/** Opens a page, waits until the network is quiet, and returns every URL that it requested. */
const openQuietly = async (page: Page, url: string): Promise<readonly URL[]> => {
  const requests: URL[] = []
  page.on('request', (request) => requests.push(new URL(request.url())))
  await page.goto(url)
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor({ timeout: 120_000 })
  await page.waitForLoadState('networkidle')
  return requests
}

/** The number of elements once it no longer changes: long pages are drawn while nothing else has to be done. */
const countElements = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const all = document.getElementsByTagName('*')
    const QUIET_MS = 1000
    let count = 0
    for (let since = performance.now(); performance.now() - since < QUIET_MS;) {
      if (all.length !== count) {
        count = all.length
        since = performance.now()
      }
      await new Promise((resolve) => requestIdleCallback(resolve))
    }
    return count
  })

const isCode = ({ pathname }: URL): boolean => /\.(?:js|css)$/.test(pathname)

/** Opens a record; returns the scripts that its page names, and all requests, of which `own` go to the viewer. */
const requestsFor = async (page: Page, record: string) => {
  const stage = await setStage(record)
  const url = `${stage.viewerUrl}/i/${ID}`
  // Nothing can be drawn before the scripts that the document names are there.
  const html = await (await page.request.get(url)).text()
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path ?? '')
  const requests = await openQuietly(page, url)
  await stage.stop()
  const own = requests.filter(({ origin }) => origin === stage.viewerUrl)
  const files = new Set(own.filter(isCode).map(({ pathname }) => pathname))
  return { named, requests, own, files }
}

const bytesOf = async (page: Page, browser: Browser): Promise<Spent> => {
  const { named, requests, own, files } = await requestsFor(page, conversationOf(20, ID))
  const analysed = conversationOf(20, ID, { emotions: { joy: 0.5, anger: 0.1 } })
  const withChart = await inFreshPage(browser, (fresh) => requestsFor(fresh, analysed))
  const styles = [...files].filter((path) => path.endsWith('.css'))
  return [
    [BYTE_BUDGETS.firstScripts, shippedKb(named)],
    [BYTE_BUDGETS.code, shippedKb(files)],
    [BYTE_BUDGETS.codeWithChart, shippedKb(withChart.files)],
    [BYTE_BUDGETS.styles, shippedKb(styles)],
    [BYTE_BUDGETS.foreignRequests, requests.length - own.length],
  ]
}

const RECORDS: readonly (readonly [BudgetedRecord, (id: string) => string])[] = [
  ['20 turns', (id) => conversationOf(20, id)],
  ['1,000 turns', (id) => conversationOf(1000, id)],
  ['10,000 turns', (id) => conversationOf(10_000, id)],
  ...LARGE,
]

const toMeasurements = (spent: Spent): readonly Measurement[] =>
  spent.map(([{ name, unit, limit }, value]) =>
    measured(name, [value, unit], { what: 'limit', value: limit, atMost: 1 }),
  )

test('bytes and elements', async ({ page, browser }) => {
  startPart('bytes')
  const spent = [...(await bytesOf(page, browser))]
  for (const [name, make] of RECORDS) {
    const stage = await setStage(make(ID))
    const count = await inFreshPage(browser, async (fresh) => {
      await openQuietly(fresh, `${stage.viewerUrl}/i/${ID}`)
      return countElements(fresh)
    })
    await stage.stop()
    spent.push([elementBudget(name), count])
  }
  keepPart('bytes', toMeasurements(spent))
  for (const [{ name, limit }, value] of spent) {
    expect.soft(value, name).toBeLessThanOrEqual(limit)
  }
})
