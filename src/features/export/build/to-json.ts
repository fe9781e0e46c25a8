import type { Recorded, Turn } from '@/interaction/interaction'

const recordedValue = (field: Recorded<unknown>): unknown => {
  if (field.kind === 'value') return field.value
  if (field.kind === 'unexpected') return field.raw
  return field.kind === 'empty' ? '' : null
}

const turnValue = ({ input, output, timestamp, isRequested }: Turn) => ({
  input: recordedValue(input),
  output: recordedValue(output),
  timestamp: recordedValue(timestamp),
  is_chosen: isRequested,
})

/** Null if the value is nested thousands of levels deep, which JSON.stringify can't handle. */
const written = (value: unknown): string | null => {
  try {
    return `${JSON.stringify(value, null, 2)}\n`
  } catch {
    return null
  }
}

/** One turn as JSON, with the service's names for its fields; null if it is nested too deeply. */
export const turnToJson = (turn: Turn): string | null => written(turnValue(turn))

/** All turns as JSON, in the order shown: the format that can be opened again. Null if one is nested too deeply. */
export const conversationToJson = (turns: readonly Turn[]): string | null =>
  written({ conversation: turns.map(turnValue) })
