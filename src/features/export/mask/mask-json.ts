import { createMasker } from './masker'
import type { Masker } from './masker'
import type { MaskedCounts } from './personal-data'

/** Characters between two pauses: some 10 ms of work. */
const SLICE = 400_000

const pause = () => new Promise((resolve) => setTimeout(resolve))

/** Where the string that begins at `start` ends, behind its quotation mark. */
const endOfString = (json: string, start: number): number => {
  let at = start
  for (;;) {
    at = json.indexOf('"', at + 1)
    if (at === -1) return json.length
    let backslashes = 0
    while (json[at - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return at + 1
  }
}

const maskString = (token: string, { mask }: Masker): string => {
  const text: unknown = JSON.parse(token)
  if (typeof text !== 'string') return token
  const masked = mask(text)
  return masked === text ? token : JSON.stringify(masked)
}

export type MaskedJson = { readonly text: string; readonly counts: MaskedCounts }

/**
 * Masks personal data in the strings of a valid JSON text, names of fields included. It works on the text, so numbers,
 * order, white space and depth stay as they are; it pauses, so that a large record does not hold the page up.
 */
export const maskJson = async (json: string): Promise<MaskedJson> => {
  const masker = createMasker()
  const parts: string[] = []
  let end = 0
  let pauseAt = SLICE
  for (let start = json.indexOf('"'); start !== -1; start = json.indexOf('"', end)) {
    parts.push(json.slice(end, start))
    end = endOfString(json, start)
    parts.push(maskString(json.slice(start, end), masker))
    if (end > pauseAt) {
      pauseAt = end + SLICE
      await pause()
    }
  }
  return { text: parts.join('') + json.slice(end), counts: masker.counts() }
}
