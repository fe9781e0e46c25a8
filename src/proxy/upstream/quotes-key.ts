/** This many letters and digits of a key in a row are no accident, and help an attacker guess the rest. */
const TELLING = 8

/** Keeps only letters and digits, so that a key can't hide among other characters. */
const bare = (text: string): string =>
  text
    // This separates marks from their letters, and they are then removed.
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * Tells whether a text quotes a key, or a long enough part of it to matter. Encoded forms are not looked for: a service
 * that answers with the key in base64 or backwards means to reveal it, and has it anyway.
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
