import type { Recorded, Turn } from '@/interaction/interaction'
import { createMasker } from './mask/masker'
import type { Masker } from './mask/masker'
import { maskedWords } from './mask/masked-words'

/** Strings anywhere in a value of unknown shape. What is nested deeper than the call stack holds stays out. */
const maskValue = (value: unknown, { mask }: Masker): unknown => {
  try {
    return JSON.parse(
      JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? mask(part) : part)),
    )
  } catch {
    return null
  }
}

const maskField = (field: Recorded<string>, masker: Masker): Recorded<string> => {
  if (field.kind === 'value') return { kind: 'value', value: masker.mask(field.value) }
  return field.kind === 'unexpected'
    ? { kind: 'unexpected', raw: maskValue(field.raw, masker) }
    : field
}

/** One turn with its texts masked (`language`: the record's, a BCP 47 tag), and what was; null where nothing was found. */
export const maskTurn = (
  turn: Turn,
  language: string | null,
): { turn: Turn; masked: string | null } => {
  const masker = createMasker(language)
  const input = maskField(turn.input, masker)
  const output = maskField(turn.output, masker)
  return { turn: { ...turn, input, output }, masked: maskedWords(masker.counts()) }
}
