import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { conversationOf } from './records'
import { keepPart, measured, startPart } from './results'
import { ID, setStage } from './stage'

const CLIENT = join(import.meta.dirname, '..', '..', 'dist', 'client')

const brotliKb = (path: string): number => {
  const file = join(CLIENT, path)
  const bytes = existsSync(`${file}.br`)
    ? statSync(`${file}.br`).size
    : brotliCompressSync(readFileSync(file)).byteLength
  return bytes / 1000
}

const sum = (paths: Iterable<string>): number =>
  [...paths].reduce((total, path) => total + brotliKb(path), 0)

/** Every address that a page asks for, from its first byte to its quiet state. */
const requestsOf = async (page: Page, url: string): Promise<readonly URL[]> => {
  const requests: URL[] = []
  page.on('request', (request) => requests.push(new URL(request.url())))
  await page.goto(url)
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
  await page.waitForLoadState('networkidle')
  return requests
}

test('bytes and elements', async ({ page }) => {
  startPart('bytes')
  const stage = await setStage(conversationOf(20, ID))
  const url = `${stage.viewerUrl}/i/${ID}`
  const html = await (await page.request.get(url)).text()
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? '',
  )
  const requests = await requestsOf(page, url)
  const own = requests.filter(({ origin }) => origin === stage.viewerUrl)
  const files = new Set(
    own.map(({ pathname }) => pathname).filter((path) => /\.(?:js|css)$/.test(path)),
  )
  const elements = await page.evaluate(() => document.getElementsByTagName('*').length)
  const figures = [
    measured(
      'JavaScript until the conversation is readable (Brotli)',
      [sum(named.filter((path) => path.endsWith('.js'))), 'KB'],
      { atMost: 105 },
    ),
    measured('JavaScript and CSS in all, plain record (Brotli)', [sum(files), 'KB'], {
      atMost: 220,
    }),
    measured('CSS (Brotli)', [sum([...files].filter((path) => path.endsWith('.css'))), 'KB'], {
      atMost: 15,
    }),
    measured('requests to other origins', [requests.length - own.length, ''], { atMost: 0 }),
    measured('elements of a page of 20 turns', [elements, ''], { atMost: 2500 }),
  ]
  await stage.stop()
  keepPart('bytes', figures)
  for (const { name, isMet } of figures) expect.soft(isMet, name).toBe(true)
})
