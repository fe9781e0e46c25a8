/** The browser's segmenter for a language (a BCP 47 tag), for no certain one where it isn't known; null where there is none. */
export const createSegmenter = (
  language: string | null,
  granularity: 'word' | 'sentence',
): Intl.Segmenter | null => {
  if (typeof Intl.Segmenter !== 'function') return null
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity })
  } catch {
    return new Intl.Segmenter(undefined, { granularity })
  }
}
