import type { Recorded, Turn } from '@/interaction/interaction'
import { parseJson } from '@/lib/parse-json'
import { maskJsonText } from './mask/mask-json'
import { maskLong } from './mask/mask-long'
import { createMasker } from './mask/masker'
import type { Masker } from './mask/masker'
import { maskedWords } from './mask/masked-words'

/** A value of unknown shape as JSON. One that is nested deeper than the call stack allows is left out. */
const toJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch {
    return 'null'
  }
}

const maskField = async (field: Recorded<string>, masker: Masker): Promise<Recorded<string>> => {
  if (field.kind === 'value') return { kind: 'value', value: await maskLong(field.value, masker) }
  if (field.kind !== 'unexpected') return field
  return { kind: 'unexpected', raw: parseJson(await maskJsonText(toJson(field.raw), masker)) }
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
  const timestamp = await maskField(turn.timestamp, masker)
  return { turn: { ...turn, input, output, timestamp }, masked: maskedWords(masker.counts()) }
}
