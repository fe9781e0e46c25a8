import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { violations } from './axe'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord, shortId } from './samples'

const showpiece = sampleRecord('night-train-refund')
const other = sampleRecord('router-and-the-eels')
const title = String(showpiece.body.user_query)

const jsonFile = (text: string, name = 'record.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

/** Drops a file on the middle of the page, with the events that a browser would send. */
const drop = async (page: Page, text: string, isReleased = true): Promise<void> => {
  await page.evaluate(
    ([content, released]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], 'dropped.json', { type: 'application/json' }))
      const fire = (type: string) =>
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        )
      fire('dragenter')
      fire('dragover')
      if (released) fire('drop')
    },
    [text, isReleased] as const,
  )
}

const calls = (page: Page): string[] => {
  const made: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/interactions/')) made.push(request.url())
  })
  return made
}

test.describe('a record from a file', () => {
  test('is read in this page, by a button, and no server hears of it', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('region', { name: 'Sample interactions' })).toBeVisible()
    const made = calls(page)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).focus()
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(jsonFile(showpiece.json))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.getByText('Nothing was sent anywhere')).toBeInViewport()
    await expect(page.getByRole('article', { name: 'Turn 3 of 5' })).toBeInViewport()
    await expect(page.getByRole('region', { name: 'Details' })).toBeVisible()
    await expect(page.getByRole('link', { name: /Open in Nebuly/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0)
    expect(made).toEqual([])
    expect(new URL(page.url()).pathname).toBe('/')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(showpiece.id)
  })

  test('can be walked about in; Back leads out of it, Forward back in', async ({ page }) => {
    await page.goto('/')
    await page.getByLabel('Choose a file').setInputFiles(jsonFile(showpiece.json))
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(title)
    await page.getByRole('link', { name: 'Turn 5' }).first().click()
    await expect(page).toHaveURL(/#turn=5$/)
    await expect(heading).toHaveText(title)
    await page.goBack()
    await expect(heading).toHaveText(title)
    await page.goBack()
    await expect(heading).toHaveText('Open an interaction')
    await page.goForward()
    await expect(heading).toHaveText(title)
    await page.getByRole('banner').getByRole('link', { name: 'Interaction viewer' }).click()
    await expect(heading).toHaveText('Open an interaction')
  })

  test('has the box for an ID in the header, which a paste finds; Back leads to the file', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/')
    await page.getByLabel('Choose a file').setInputFiles(jsonFile(showpiece.json))
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(title)
    const header = page.getByRole('banner')
    await expect(header.getByRole('textbox', { name: 'Interaction ID or link' })).toBeVisible()
    await page.evaluate((id) => navigator.clipboard.writeText(id), other.id)
    await page.keyboard.press('ControlOrMeta+V')
    await expect(page).toHaveURL(`/i/${other.id}`)
    await expect(heading).toHaveText(String(other.body.user_query))
    await page.goBack()
    await expect(heading).toHaveText(title)
    await page.goBack()
    await expect(heading).toHaveText('Open an interaction')
    await expect(page.getByRole('textbox', { name: 'Interaction ID or link' })).toHaveCount(1)
  })

  test('has no accessibility violations', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto('/')
    await page.getByLabel('Choose a file').setInputFiles(jsonFile(showpiece.json))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await settle(page)
    expect(await violations(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
  })

  test('needs no id', async ({ page }) => {
    await page.goto('/')
    await page
      .getByLabel('Choose a file')
      .setInputFiles(jsonFile('{"conversation":[],"output":"Hi"}'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Interaction without an ID')
    await expect(page.getByRole('article')).toContainText('Hi')
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open an interaction')
  })

  test('can be dropped on any page', async ({ page }) => {
    await openInteraction(page, sampleRecord('fresh-minutes').id)
    await drop(page, showpiece.json, false)
    await expect(page.getByText('Drop the file to read it here.')).toBeVisible()
    await drop(page, showpiece.json)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByText('Drop the file to read it here.')).toBeHidden()
    await page.goBack()
    await expect(page).toHaveURL(/\/i\//)
  })

  test('can be pasted into the box, and opened from the server after all', async ({ page }) => {
    await page.goto('/')
    const made = calls(page)
    const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
    await box.fill(showpiece.json)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByText('Nothing was sent anywhere')).toBeVisible()
    expect(made.filter((url) => !url.endsWith('/search'))).toEqual([])
    await page
      .getByRole('button', { name: `Read ${shortId(showpiece.id)} from the server` })
      .click()
    await expect(page).toHaveURL(`/i/${showpiece.id}`)
    await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible()
  })
})

test.describe('records that a file holds in something else', () => {
  const many = `{"total":2,"data":[${showpiece.json},${other.json}]}`
  const chosen = (page: Page, text: string) =>
    page.getByLabel('Choose a file').setInputFiles(jsonFile(text, 'many.json'))
  const paste = (page: Page, text: string) =>
    page.evaluate((content) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', content)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, text)

  test('the only one is read from the file, or from the paste', async ({ page }) => {
    await page.goto('/')
    const made = calls(page)
    await chosen(page, `{"data":[\n${showpiece.json}]}`)
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(title)
    await expect(page.getByText('Nothing was sent anywhere')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Interaction ID or link' })).toBeVisible()
    await paste(page, `[${other.json}]`)
    await expect(heading).toHaveText(String(other.body.user_query))
    await expect(page.getByText('Nothing was sent anywhere')).toBeVisible()
    await expect(page.getByText('Pasted', { exact: true })).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(made.filter((url) => !url.endsWith('/search'))).toEqual([])
  })

  test('of several, one after the other is read, by keyboard', async ({ page }) => {
    await page.goto('/')
    await chosen(page, many)
    const offer = page.getByRole('region', { name: 'List of IDs' })
    await expect(offer.getByRole('link', { name: 'Review these 2 interactions' })).toBeFocused()
    await expect(offer.getByRole('link', { name: 'Compare' })).toBeVisible()
    await settle(page)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(
      offer.getByRole('button', { name: `1. ${title} ${shortId(showpiece.id)}` }),
    ).toBeFocused()
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(title)
    await expect(heading).toBeFocused()
    await expect(page.getByText('many.json')).toBeVisible()
    await expect(page.getByText('1 of 2 records')).toBeVisible()
    await expect(offer).toBeHidden()
    await page.getByRole('button', { name: 'Back to the list' }).press('Enter')
    await expect(offer.getByRole('button', { name: `1. ${title}` })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText(String(other.body.user_query))
    await expect(page.getByText('2 of 2 records')).toBeVisible()
  })

  test('several can be pasted, and fit on a small screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 480 })
    await page.goto('/')
    await expect(page.getByRole('region', { name: 'Sample interactions' })).toBeVisible()
    await paste(page, many)
    const offer = page.getByRole('region', { name: 'List of IDs' })
    await offer.getByRole('button', { name: `2. ${String(other.body.user_query)}` }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(other.body.user_query))
    await expect(page.getByText('Pasted', { exact: true })).toBeVisible()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
  })
})

test('what is wrong with a file is said, and can be put away', async ({ page }) => {
  await page.goto('/')
  const field = page.getByLabel('Choose a file')
  for (const [text, said] of [
    ['{\n  "input": "a"\n  "output": "b"\n}', 'not JSON: unexpected “"” at line 3, column 3.'],
    ['[1, 2]', 'holds a list of 2, but an interaction is a JSON object.'],
    ['', 'is empty.'],
  ] as const) {
    await field.setInputFiles(jsonFile(text))
    await expect(page.getByRole('alert')).toContainText(said)
  }
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open an interaction')
})

test.describe('a list of sixteen megabytes', () => {
  /** Where it is: a file made in the page would block the page. */
  const list = (): string => {
    const path = test.info().outputPath('ids.txt')
    const ids = Array.from(
      { length: 420_000 },
      (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    )
    writeFileSync(path, ids.join('\n'))
    return path
  }

  test('is read beside the page, which can be used meanwhile', async ({ page }) => {
    test.setTimeout(120_000)
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname))
    await page.addInitScript(() => {
      new PerformanceObserver((entries) => {
        const root = document.documentElement.dataset
        const longest = Math.max(...entries.getEntries().map(({ duration }) => duration))
        root['longest'] = String(Math.max(Number(root['longest'] ?? 0), longest))
      }).observe({ type: 'longtask', buffered: true })
    })
    await page.goto('/')
    await page.getByLabel('Choose a file').setInputFiles(list())
    const offer = page.getByRole('region', { name: 'List of IDs' })
    await expect(offer).toContainText('420,000 interactions', { timeout: 60_000 })
    await expect(page.getByText('Reading ids.txt…')).toHaveCount(0)
    expect(workers).toEqual([expect.stringMatching(/^\/assets\/sort-text\.worker-[\w-]+\.js$/)])
    // On the page it would take seconds.
    expect(Number(await page.locator('html').getAttribute('data-longest'))).toBeLessThan(1000)
  })

  test('need not be read to its end', async ({ page }) => {
    // What reads it never comes, so that it is being read for as long as this takes.
    await page.route(/\/assets\/sort-text\.worker-/, () => {})
    await page.goto('/')
    await page.getByLabel('Choose a file').setInputFiles(list())
    await expect(page.getByText('Reading ids.txt…')).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText('Reading ids.txt…')).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()
    await page.getByLabel('Choose a file').setInputFiles(jsonFile(showpiece.json))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('region', { name: 'List of IDs' })).toHaveCount(0)
  })

  test('is read where there are no workers as well', async ({ page }) => {
    test.setTimeout(120_000)
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
    await page.goto('/')
    await page.getByLabel('Choose a file').setInputFiles(list())
    await expect(page.getByRole('region', { name: 'List of IDs' })).toContainText(
      '420,000 interactions',
      { timeout: 60_000 },
    )
  })
})
