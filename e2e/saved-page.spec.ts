import { createHash } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { download, maskBox, openMenu, textOf } from './export-menu'
import { expect, openInteraction, test } from './fixtures'
import { sampleRecord } from './samples'

const hostile = sampleRecord('hostile-text')

/** A saved page, opened from the disk in a browser that knows nothing of the viewer, with its requests and messages. */
type Opened = { readonly page: Page; readonly asked: string[]; readonly said: string[] }

const openFromDisk = async (browser: Browser, path: string): Promise<Opened> => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const asked: string[] = []
  const said: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('dialog', (dialog) => {
    said.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(`file://${path}`)
  await page.waitForLoadState('networkidle')
  return { page, asked, said }
}

for (const isMasked of [true, false]) {
  test(`a hostile record, saved ${isMasked ? 'masked' : 'as it is'} and opened from the disk, is text that asks for nothing`, async ({
    page,
    browser,
  }, testInfo) => {
    await openInteraction(page, hostile.id)
    await openMenu(page)
    await maskBox(page).setChecked(isMasked)
    const file = await download(page, 'web page')
    const path = testInfo.outputPath('saved.html')
    await file.saveAs(path)
    const html = await textOf(file)
    const received = await (await page.request.get(`/api/interactions/${hostile.id}`)).text()

    const { page: saved, asked, said } = await openFromDisk(browser, path)
    expect(asked).toEqual([`file://${path}`])
    expect(said).toEqual([])
    await expect(saved.getByRole('heading', { level: 1 })).toContainText("<script>alert('title')")
    // Its own style sheet is the only thing that its policy allows.
    await expect(saved.locator('h1')).toHaveCSS('font-size', '24px')
    const held = await saved.evaluate(() => ({
      odd: [...document.querySelectorAll('*')]
        .map(({ localName }) => localName)
        .filter((name) => /script|img|iframe|link|form|input|svg|object|embed|base/.test(name)),
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        element
          .getAttributeNames()
          .some(
            (name) =>
              /^on|style|src|action/.test(name) || (name === 'href' && element.localName !== 'a'),
          ),
      ).length,
      links: Array.from(
        document.querySelectorAll('a'),
        ({ protocol, rel }) => `${protocol} ${rel}`,
      ),
      policy: document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '',
      carried: document.getElementById('interaction-json')?.textContent ?? '',
      said: document.body.innerText,
      width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }))
    expect(held.odd).toEqual([])
    expect(held.handlers).toBe(0)
    expect([...new Set(held.links)].toSorted()).toEqual(
      ['http:', 'https:', ...(isMasked ? [] : ['mailto:'])].map(
        (protocol) => `${protocol} noopener noreferrer nofollow`,
      ),
    )
    expect(held.policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'$/,
    )
    expect(held.width).toBeLessThanOrEqual(0)
    await saved.setViewportSize({ width: 320, height: 800 })
    const scroll = await saved.evaluate(() => document.documentElement.scrollWidth)
    expect(scroll).toBeLessThanOrEqual(320)
    expect(held.said).toMatch(/Fetched\n\d{1,2} \w{3} \d{4}, \d\d:\d\d:\d\d UTC/)
    const sha = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(held.said).toContain(sha(received))
    expect(held.said).toContain(sha(held.carried))
    expect(held.carried === received).toBe(!isMasked)
    expect(/^Masked$/m.test(held.said)).toBe(isMasked)
    // If something got in nevertheless, the policy would stop it.
    const stopped = await saved.evaluate(async () => {
      const refused: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      )
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      const image = document.createElement('img')
      const isOver = new Promise((resolve) => {
        image.addEventListener('error', resolve)
      })
      image.src = 'https://evil.test/beacon.png'
      document.body.append(script, image)
      await isOver
      return { title: document.title, refused: refused.toSorted() }
    })
    expect(stopped).toEqual({
      title: 'Recorded interaction',
      refused: ['img-src', 'script-src-elem'],
    })
    await saved.context().close()
    expect(html).not.toContain('<script')
  })
}
