import type { Masker } from './masker'

/** How many characters are searched at once: digits take longer than letters. */
export const PIECE = 50_000

export const pause = () => new Promise((resolve) => setTimeout(resolve))

/** Masks a text of any length, on one line or many, pausing after each `piece` characters. */
export const maskLong = async (
  text: string,
  { maskStretch }: Masker,
  piece = PIECE,
): Promise<string> => {
  const parts: string[] = []
  for (let start = 0; start < text.length;) {
    const { masked, end } = maskStretch(text, { start, end: start + piece })
    parts.push(masked)
    start = end
    // oxlint-disable-next-line no-await-in-loop -- giving way is what this is for
    if (start < text.length) await pause()
  }
  return parts.join('')
}
