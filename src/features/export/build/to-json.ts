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

/** JSON.stringify can't hold what is nested thousands of levels deep; null for that. */
const written = (value: unknown): string | null => {
  try {
    return `${JSON.stringify(value, null, 2)}\n`
  } catch {
    return null
  }
}

/** One turn as JSON, under the names that the service gives its fields; null where it is nested too deep. */
export const turnToJson = (turn: Turn): string | null => written(turnValue(turn))

/** All turns as JSON, in the order shown: the form that can be opened again. Null where one is nested too deep. */
export const conversationToJson = (turns: readonly Turn[]): string | null =>
  written({ conversation: turns.map(turnValue) })
