/**
 * The browser's segmenter for a language (a BCP 47 tag), or for no particular one if the language isn't known; null if
 * the browser has none.
 */
export const createSegmenter = (
  language: string | null,
  granularity: 'grapheme' | 'word' | 'sentence',
): Intl.Segmenter | null => {
  if (typeof Intl.Segmenter !== 'function') return null
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity })
  } catch {
    return new Intl.Segmenter(undefined, { granularity })
  }
}
