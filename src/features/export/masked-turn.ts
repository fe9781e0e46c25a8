import type { Recorded, Turn } from '@/interaction/interaction'
import { maskLong } from './mask/mask-long'
import { createMasker } from './mask/masker'
import type { Masker } from './mask/masker'
import { maskedWords } from './mask/masked-words'

/**
 * Masks the strings anywhere in a value of unknown shape. Values nested deeper than the call stack allows are left out.
 */
const maskValue = (value: unknown, { mask }: Masker): unknown => {
  try {
    return JSON.parse(
      JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? mask(part) : part)),
    )
  } catch {
    return null
  }
}

const maskField = async (field: Recorded<string>, masker: Masker): Promise<Recorded<string>> => {
  if (field.kind === 'value') return { kind: 'value', value: await maskLong(field.value, masker) }
  return field.kind === 'unexpected'
    ? { kind: 'unexpected', raw: maskValue(field.raw, masker) }
    : field
}

/**
 * One turn with its texts masked (`language`: the record's, a BCP 47 tag), and what was masked; null if nothing was
 * found. Pauses in long texts, so that they don't block the page.
 */
export const maskTurn = async (
  turn: Turn,
  language: string | null,
): Promise<{ turn: Turn; masked: string | null }> => {
  const masker = createMasker(language)
  const input = await maskField(turn.input, masker)
  const output = await maskField(turn.output, masker)
  return { turn: { ...turn, input, output }, masked: maskedWords(masker.counts()) }
}
