import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { expect } from './fixtures'

/** The checkbox that masks the data that leaves the page. */
export const maskBox = (page: Page) => page.getByRole('checkbox', { name: /^Mask / })

export const openMenu = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Copy or export' }).click()
  await expect(maskBox(page)).toBeVisible()
}

export const textOf = async (download: Download): Promise<string> =>
  await readFile(await download.path(), 'utf8')

/** Saves the record as "JSON", "Markdown" or "web page". The menu must be open. */
export const download = async (page: Page, form: string): Promise<Download> => {
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: `Download record as ${form}` }).click()
  return await arrives
}
