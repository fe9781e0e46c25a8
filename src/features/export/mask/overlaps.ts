import type { Hit } from './personal-data'

/** Fewer letters and digits than these identify nobody: a country code, the end of an extension. */
const FEWEST = 4

/** Without the space and punctuation at its ends, which parted it from the other hit. */
// oxlint-disable-next-line regexp/no-super-linear-move -- of a hit's length
const TRIMMED = /[\p{L}\p{N}+(].*[\p{L}\p{N})]/su

/** The stretches of a hit in which nothing is taken yet. */
const freeParts = (hit: Hit, taken: Uint8Array): Hit[] => {
  const parts: Hit[] = []
  for (let start = hit.start; start < hit.end;) {
    let end = start + 1
    while (end < hit.end && taken[end] === taken[start]) end += 1
    if (taken[start] === 0) parts.push({ ...hit, start, end })
    start = end
  }
  return parts
}

/** What is left of a hit, if that is still worth masking. */
const trim = (part: Hit, text: string): Hit[] => {
  const written = text.slice(part.start, part.end)
  const trimmed = TRIMMED.exec(written)
  if (trimmed === null || (written.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEWEST) return []
  const start = part.start + trimmed.index
  return [{ ...part, start, end: start + trimmed[0].length }]
}

/**
 * The hits in the order of the text, without overlaps. A hit keeps what none before it in the list has taken: that is
 * personal data, although the rest is something else.
 */
export const withoutOverlaps = (text: string, found: readonly Hit[]): Hit[] => {
  if (found.length === 0) return []
  const taken = new Uint8Array(text.length)
  const kept = found.flatMap((hit) => {
    const left = freeParts(hit, taken).flatMap((part) => {
      const isWhole = part.end - part.start === hit.end - hit.start
      return isWhole ? [part] : trim(part, text)
    })
    for (const { start, end } of left) taken.fill(1, start, end)
    return left
  })
  return kept.toSorted((one, other) => one.start - other.start)
}
