import { createSegmenter } from '@/lib/segmenter'

let segmenter: Intl.Segmenter | null | undefined

/** Made once, when it is first needed; null in a browser that has none. */
const clusters = (): Intl.Segmenter | null => (segmenter ??= createSegmenter(null, 'grapheme'))

/**
 * The first `limit` UTF-16 units of a text, or a few less: it never ends with half an emoji or with a letter without
 * its accents, unless one such cluster alone is longer than the limit.
 */
export const cutText = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  // Clusters are short, so the text just before the cut decides where it falls.
  const start = Math.max(0, limit - 200)
  const around = text.slice(start, limit + 50)
  let end = 0
  for (const { index } of clusters()?.segment(around) ?? []) {
    if (start + index > limit) break
    end = start + index
  }
  if (end > start) return text.slice(0, end)
  const isPairSplit = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1))
  return text.slice(0, isPairSplit && limit > 1 ? limit - 1 : limit)
}
