import type { Interaction, Recorded } from '@/interaction/interaction'
import { LONGEST_FIGURE } from '@/features/summary/summary-items'

const isText = (recorded: Recorded<string>, hasLook: (text: string) => boolean): boolean =>
  recorded.kind === 'value' && hasLook(recorded.value)

const isLong = (text: string): boolean => text.length > LONGEST_FIGURE
const isPerhapsJson = (text: string): boolean => /^\s*[[{]/.test(text)

/**
 * Whether the conversation or what stands above it has values of other types than documented, JSON or very long
 * figures. A record without them is drawn before the code for them has come.
 */
export const needsRareCode = (record: Interaction): boolean =>
  record.drift.length > 0 ||
  [record.topic, record.intent, record.sentiment, record.language].some((figure) =>
    isText(figure, isLong),
  ) ||
  record.turns.some(
    ({ input, output }) => isText(input, isPerhapsJson) || isText(output, isPerhapsJson),
  )
