// @vitest-environment jsdom
import { render } from '@testing-library/react'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Markdown } from '../markdown/Markdown'
import { PlainText } from '../markdown/PlainText'
import { isShown, textMap, toPageRange, toRecordedSpan } from './text-map'

const RICH = `# Where it stands

Because you travel **a day late**, you keep the *journey* and see [the terms](https://terms.example/4#refunds).

1. one
2. two 22
10. ten

| What | You get |
| --- | ---: |
| Fare | €84.00 |
| **Together** | €326.90 |

\`\`\`js
const refund = (fare) => fare / 2
\`\`\`

> caf&eacute; \\* snake_case 2*3 👩‍👩‍👧 مرحبا بالعالم

- [x] done
- [ ] open \`code **not bold**\`

![a chart](https://img.example/chart.png "Chart") and https://bare.example/path?q=1
`

const show = (text: string, View: typeof Markdown) => {
  const { container } = render(<View text={text} />)
  return textMap(container, text)
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

const shownAt = (text: string, map: ReturnType<typeof show>, part: string) => {
  const start = text.indexOf(part)
  return toPageRange(map, { start, end: start + part.length })?.toString()
}

describe('a part of a recorded text is found on the page', () => {
  test.each([
    ['a day late', 'a day late'],
    ['late**, you', 'late, you'],
    ['the terms', 'the terms'],
    ['two 22', 'two 22'],
    ['ten', 'ten'],
    ['€84.00', '€84.00'],
    ['84', '84'],
    ['**Together** | €326.90', 'Together€326.90'],
    ['(fare) => fare / 2', '(fare) => fare / 2'],
    ['caf&eacute;', 'café'],
    ['snake_case 2*3', 'snake_case 2*3'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['مرحبا بالعالم', 'مرحبا بالعالم'],
    ['done', 'done'],
    ['code **not bold**', 'code **not bold**'],
    ['bare.example/path?q=1', 'bare.example/path?q=1'],
  ])('drawn as Markdown: %s', (part, shown) => {
    expect(shownAt(RICH, show(RICH, Markdown), part)).toBe(shown)
  })

  test('of a plain text, any part', () => {
    const map = show(RICH, PlainText)
    fc.assert(
      fc.property(fc.nat(RICH.length - 1), fc.nat(), (start, length) => {
        const end = start + 1 + (length % (RICH.length - start))
        const part = RICH.slice(start, end)
        expect(toPageRange(map, { start, end })?.toString() ?? '').toBe(part.trim())
      }),
    )
  })

  test('with other line ends, and characters that are shown by their names', () => {
    const text = 'one\r\ntwo \u202e three\u0007\r\nfour'
    const map = show(text, PlainText)
    expect(shownAt(text, map, 'two')).toBe('two')
    expect(shownAt(text, map, 'four')).toBe('four')
    expect(shownAt(text, map, '\u202e three')).toBe('⟨U+202E⟩ three')
  })

  test('in a cut text as far as it is shown', () => {
    const text = 'word '.repeat(100_000)
    const root = document.createElement('p')
    root.append(text.slice(0, 1000), '…')
    const map = textMap(root, text)
    expect(toPageRange(map, { start: 10, end: 14 })?.toString()).toBe('word')
    expect(isShown(map, { start: 10, end: 14 })).toBe(true)
    expect(isShown(map, { start: 2000, end: 2004 })).toBe(false)
  })

  test('but not in the words of buttons, nor in what only screen readers hear', () => {
    const root = document.createElement('p')
    root.innerHTML =
      '<button>Copy code</button>the <span class="sr-only">code</span><b data-not-recorded>code</b>code'
    const map = textMap(root, 'the code')
    expect(map.shown.text).toBe('the code')
    const range = toPageRange(map, { start: 4, end: 8 })
    expect(range?.startContainer.parentNode).toBe(root)
  })

  test('behind a stretch of a hundred thousand characters that is not shown', () => {
    const text = `Look ![](data:image/png;base64,${'iVBORw0KGgo'.repeat(9000)}) and then the end`
    const map = show(text.slice(0, 99_990) + ') and then the very end', Markdown)
    expect(shownAt(map.recorded, map, 'the very end')).toBe('the very end')
  })
})

const MARKDOWNISH =
  'word|two|é|7|😀|س| |n|nn|**|*|`|# |- |1. |> |[x](http://e.example)|&amp;|\\*|~~|_'
    .split('|')
    .map((piece) => piece.replace(/^n+$/, (lines) => '\n'.repeat(lines.length)))
    .concat('| a | b |\n| - | - |\n')

/**
 * The letters of an entity's name are not shown: whether they belong to a selection of only its character is undefined.
 */
const shownLetters = (part: string): string => lettersOf(part.replaceAll('&amp;', '&'))

/** Text with the marks that Markdown knows, in any order. */
const markdownish = fc
  .array(fc.constantFrom(...MARKDOWNISH), { maxLength: 40 })
  .map((pieces) => pieces.join(''))

describe('a part of the page is found in the recorded text', () => {
  test('and found again on the page from there: the same letters, whatever is selected', () => {
    fc.assert(
      fc.property(markdownish, fc.nat(), fc.nat(), (text, one, other) => {
        const { container, unmount } = render(<Markdown text={text} />)
        const map = textMap(container, text)
        const { nodes } = map.shown
        fc.pre(nodes.length > 0)
        const range = new Range()
        const first = nodes[Math.min(one % nodes.length, other % nodes.length)]
        const last = nodes[Math.max(one % nodes.length, other % nodes.length)]
        if (first === undefined || last === undefined) return
        range.setStart(first, 0)
        range.setEnd(last, last.length)
        const span = toRecordedSpan(map, range)
        const again = span === null ? null : toPageRange(map, span)
        if (again !== null && span !== null) {
          const spanAgain = toRecordedSpan(map, again)
          expect(shownLetters(text.slice(spanAgain?.start, spanAgain?.end))).toBe(
            shownLetters(text.slice(span.start, span.end)),
          )
        }
        unmount()
      }),
    )
  })
})
