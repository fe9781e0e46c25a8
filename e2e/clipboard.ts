import type { Page } from '@playwright/test'

/** The clipboard's text. The viewer's own pages may not read it; a page without its headers may. */
export const clipboardText = async (page: Page): Promise<string> => {
  const reader = await page.context().newPage()
  await reader.route('**/reader', (route) =>
    route.fulfill({ body: '<title>Reader</title>', contentType: 'text/html' }),
  )
  await reader.goto('/reader')
  const text = await reader.evaluate(() => navigator.clipboard.readText())
  await reader.close()
  await page.bringToFront()
  return text
}

/** Makes the browser refuse both ways of copying. Call it before the page is opened. */
export const refuseClipboard = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () =>
      Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'))
    document.execCommand = () => false
  })
}
