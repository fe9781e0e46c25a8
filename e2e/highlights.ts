import type { Page } from '@playwright/test'

export type Painted = {
  /** The painted text, with white space collapsed. */
  readonly text: string
  /** The name of the place that it is in. */
  readonly place: string
  /** Whether its beginning is in the window and uncovered. */
  readonly isInView: boolean
}

/** The texts painted under a highlight's name: highlights are no elements, so no locator finds them. */
export const painted = (page: Page, name: string): Promise<readonly Painted[]> =>
  page.evaluate((highlight) => {
    const ranges = [...(CSS.highlights.get(highlight) ?? [])].filter(
      (range): range is Range => range instanceof Range,
    )
    return ranges.map((range) => {
      const [box = new DOMRect()] = range.getClientRects()
      const holder = range.startContainer.parentElement
      const top = document.elementFromPoint(box.left + 2, box.top + box.height / 2)
      return {
        text: range.toString().replaceAll(/\s+/g, ' ').trim(),
        place: holder?.closest('[data-place]')?.getAttribute('data-place') ?? '',
        isInView: top !== null && holder !== null && (holder.contains(top) || top.contains(holder)),
      }
    })
  }, name)
