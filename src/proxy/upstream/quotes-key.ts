/** This many letters and digits of a key in a row are no accident, and help an attacker guess the rest. */
const TELLING = 8

/** Keeps only letters and digits, so that a key can't hide among other characters. */
const bare = (text: string): string =>
  text
    // This separates marks from their letters, and they are then removed.
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** How the signs between the letters of a key may be written. */
const ESCAPE = /%[0-9a-f]{2}|\\u00[0-9a-f]{2}/gi

/** A key in base64, `before` bytes behind the start of what was encoded: only the characters that depend on it alone. */
const inBase64 = (key: string, before: 0 | 1 | 2): string => {
  const encoded = Buffer.from('x'.repeat(before) + key).toString('base64')
  return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + key.length) * 8) / 6))
}

/** A key as it is and as it is commonly encoded, bare. Those who write it backwards mean to reveal it, and have it. */
const formsOf = (key: string): string[] =>
  [key, Buffer.from(key).toString('hex'), inBase64(key, 0), inBase64(key, 1), inBase64(key, 2)].map(
    bare,
  )

const runsOf = (text: string, size: number): string[] =>
  Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size))

/** Tells whether a text quotes a key, or a long enough part of it to matter. */
export const createQuoteCheck = (key: string): ((text: string) => boolean) => {
  const forms = formsOf(key)
  const size = Math.min(TELLING, bare(key).length)
  const runs = new Set(forms.flatMap((form) => runsOf(form, size)))
  return (text) => {
    if (size === 0) return text.includes(key)
    return [text, text.replaceAll(ESCAPE, '')].some((said) =>
      runsOf(bare(said), size).some((run) => runs.has(run)),
    )
  }
}
