import { toVisibleText } from '@/lib/visible-text'

/** Case does not matter, since the labels of definitions match without it (`ẞ` and `SS` too). */
const fold = (text: string): string => text.toLowerCase().toUpperCase()

/**
 * The words of a Markdown source; character references are left out, since they are shown as the characters they stand
 * for.
 */
const wordsOf = (source: string): string[] =>
  fold(toVisibleText(source).replaceAll(/&#?\w+;/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Which words of a Markdown source are missing from what is shown of it. A list number may have lost its leading zeros.
 */
export const lostWords = (source: string, shown: string): string[] => {
  const there = fold(shown)
  return wordsOf(source).filter(
    (word) => !there.includes(word) && !there.includes(String(Number(word))),
  )
}

/** Elements that recorded text never produces. */
export const FORBIDDEN =
  'img, script, iframe, object, embed, svg, math, style, link, meta, base, form, input, button, video, audio, source, ' +
  'h1, h2, h3, h4, h5, h6, [id], [name], [src], [srcdoc], [onerror], [onload]'
