/** So many letters and digits of a key in a row are no accident, and worth something to whoever guesses the rest. */
const TELLING = 8

/** Letters and digits alone, so that a key does not get through in a disguise of other characters. */
const bare = (text: string): string =>
  text
    // Marks stand apart then, and go.
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * Tells whether a text quotes a key, or a part of it that is long enough to matter. Not what was made of the key: whoever
 * answers in base64 or backwards means to tell it, and has it anyway.
 */
export const createQuoteCheck = (key: string): ((text: string) => boolean) => {
  const bareKey = bare(key)
  const size = Math.min(TELLING, bareKey.length)
  const runs = new Set(
    Array.from({ length: bareKey.length - size + 1 }, (_, at) => bareKey.slice(at, at + size)),
  )
  return (text) => {
    if (size === 0) return text.includes(key)
    const said = bare(text)
    for (let at = 0; at + size <= said.length; at += 1) {
      if (runs.has(said.slice(at, at + size))) return true
    }
    return false
  }
}
