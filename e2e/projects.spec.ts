import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test as base } from './fixtures'
import { startUpstream } from './upstream'
import { startViewer } from './viewer'

const SUPPORT = '11111111-1111-4111-8111-111111111111'
const SALES = '22222222-2222-4222-8222-222222222222'
const HIDDEN = '33333333-3333-4333-8333-333333333333'

const recordsOf = (id: string, title: string): ReadonlyMap<string, string> =>
  new Map([[id, JSON.stringify({ id, user_query: title, input: title, output: 'An answer.' })]])

/** Starts a project with one interaction, at its own upstream. */
const startProject = async (label: string, id: string) => {
  const upstream = await startUpstream(recordsOf(id, `Question to ${label}`), { isAll: true })
  return { upstream, settings: { label, key: `key-of-${label}`, baseUrl: upstream.url } }
}

type Worker = {
  /** Viewers with two projects and with one; both have another project, which nobody here may see. */
  viewers: { readonly two: string; readonly one: string }
}

const test = base.extend<{ projects: 'two' | 'one' }, Worker>({
  projects: ['two', { option: true }],
  viewers: [
    // oxlint-disable-next-line no-empty-pattern -- the first parameter has to be a pattern
    async ({}, use) => {
      const support = await startProject('Support', SUPPORT)
      const sales = await startProject('Sales', SALES)
      const board = await startProject('Board', HIDDEN)
      const hidden = { ...board.settings, claim: { name: 'groups', value: 'board' } }
      const start = (...settings: readonly object[]) =>
        startViewer({ NEBULY_PROJECTS: JSON.stringify(settings) })
      const two = await start(hidden, support.settings, sales.settings)
      const one = await start(hidden, support.settings)
      await use({ two: two.url, one: one.url })
      const started = [two, one, support.upstream, sales.upstream, board.upstream]
      await Promise.all(started.map(({ stop }) => stop()))
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ viewers, projects }, provide) => provide(viewers[projects]),
})

const field = (page: Page) => page.getByRole('combobox', { name: 'Project' })
const rowLinks = (page: Page) => page.getByRole('rowheader').getByRole('link')

const openList = async (page: Page, fragment: string, title: string) => {
  await page.goto(`/browse${fragment}`)
  await expect(rowLinks(page)).toHaveText(title)
}

test('another project is chosen, and stands in the address with all that is chosen after it', async ({
  page,
}) => {
  await openList(page, '#topic=Refunds', 'Question to Support')
  await expect(field(page)).toHaveValue('Support')
  await expect(field(page).getByRole('option')).toHaveText(['Support', 'Sales'])
  await expect(page.getByText(/^in Support, as of/)).toBeVisible()

  await field(page).focus()
  await field(page).selectOption('Sales')
  await expect(page).toHaveURL('/browse#project=Sales&topic=Refunds')
  await expect(rowLinks(page)).toHaveText('Question to Sales')
  await expect(page.getByText(/^in Sales, as of/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'matches in Sales' })).toBeAttached()
  await expect(field(page)).toBeFocused()

  await page.getByRole('link', { name: 'Last 7 days' }).click()
  await expect(page).toHaveURL('/browse#project=Sales&range=7d&topic=Refunds')
  await page.reload()
  await expect(rowLinks(page)).toHaveText('Question to Sales')
  await expect(field(page)).toHaveValue('Sales')
  await page.goBack()
  await page.goBack()
  await expect(rowLinks(page)).toHaveText('Question to Support')
  await expect(field(page)).toHaveValue('Support')
})

test('interactions of two projects are read one after the other, each says whose it is', async ({
  page,
}) => {
  await openList(page, '', 'Question to Support')
  await page.getByRole('checkbox', { name: 'Select Question to Support' }).check()
  await field(page).selectOption('Sales')
  await page.getByRole('checkbox', { name: 'Select Question to Sales' }).check()
  await rowLinks(page).click()
  await expect(page).toHaveURL(`/i/${SALES}`)
  const project = page.getByRole('region', { name: 'Details' }).getByText(/^(?:Support|Sales)$/)
  await expect(project).toHaveText('Sales')
  await page.goBack()
  await page.getByRole('link', { name: 'Review 2 interactions' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question to Support')
  await expect(project).toHaveText('Support')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question to Sales')
  await expect(project).toHaveText('Sales')
})

test('the project is named on paper', async ({ page }) => {
  await openList(page, '#project=Sales', 'Question to Sales')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Project: Sales')).toBeVisible()
  await expect(field(page)).toBeHidden()
})

test('axe finds nothing, in either theme, and nothing scrolls sideways', async ({ page }) => {
  await openList(page, '#topic=Refunds', 'Question to Support')
  await expect(field(page)).toBeVisible()
  await expectAccessible(page)
})

test.describe('a link to a project that one may not see', () => {
  test.use({ expectsFailedRequests: true })

  test('is told from none that does not exist in no way, and has a way out', async ({ page }) => {
    const sentenceFor = async (name: string) => {
      await page.goto(`/browse#project=${name}&range=7d`)
      const alert = page.getByRole('alert')
      await expect(alert).toContainText(
        'There is no project with this name, or none that you may see.',
      )
      await expect(field(page).getByRole('option')).toHaveText([
        `${name} (not found)`,
        'Support',
        'Sales',
      ])
      await expect(page.getByText(`The link asks for “${name}”.`)).toBeVisible()
      return alert.innerText()
    }
    expect(await sentenceFor('Board')).toBe(await sentenceFor('Nowhere'))
    await page.getByRole('link', { name: 'Show Support instead' }).click()
    await expect(page).toHaveURL('/browse#range=7d')
    await expect(rowLinks(page)).toHaveText('Question to Support')
    await page.goBack()
    await field(page).selectOption('Sales')
    await expect(page).toHaveURL('/browse#project=Sales&range=7d')
    await expect(rowLinks(page)).toHaveText('Question to Sales')
  })

  test('is shown without a violation that axe finds', async ({ page }) => {
    await page.goto(`/browse#project=${'Nowhere-'.repeat(12)}`)
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(field(page)).toBeVisible()
    await expectAccessible(page)
  })

  test.describe('where there is only one', () => {
    test.use({ projects: 'one' })

    test('leads to that one', async ({ page }) => {
      await page.goto('/browse#project=Board')
      await expect(page.getByRole('alert')).toContainText('There is no such project')
      await expect(field(page)).toHaveCount(0)
      await page.getByRole('link', { name: 'Show what there is instead' }).click()
      await expect(page).toHaveURL('/browse')
      await expect(rowLinks(page)).toHaveText('Question to Support')
      await expect(field(page)).toHaveCount(0)
    })
  })
})
