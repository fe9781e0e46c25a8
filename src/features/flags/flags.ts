import { feedbackVerdict } from '@/interaction/feedback-verdict'
import type { Interaction, Recorded } from '@/interaction/interaction'
import { itemsOf } from '@/interaction/items-of'
import { isNegative } from '@/interaction/is-negative'
import { ratingWords } from '@/interaction/rating-words'
import { warns } from '@/interaction/warns'
import { cutCharacters } from '@/lib/cut-characters'
import { turnFragment } from '@/lib/fragment'
import { hasVisible } from '@/lib/has-visible'
import { jsonPreview } from '@/lib/json-preview'

export type Flag = {
  readonly kind: 'danger' | 'caution'
  /** The name of the flag: "Risky behaviour". */
  readonly label: string
  /** The reason, in the record's own words if it has any. */
  readonly why: string
  /** Where on the page to look: the id of a place. */
  readonly place: string
}

const LOW_RATING = 2
/** In characters; the full reason is where the flag leads. Browsers take seconds to wrap a longer line. */
const LONGEST_REASON = 2000
const HOW = [
  { word: /implicit/i, how: 'Inferred from what the user did' },
  { word: /explicit/i, how: 'Given by the user' },
] as const

/** What is said of an answer that is not there: `both` where the question was not recorded either. */
const LACKS = {
  missing: {
    label: 'No answer',
    alone: 'The answer was not recorded',
    both: 'Neither the question nor the answer was recorded; both may have been withheld',
  },
  empty: {
    label: 'Empty answer',
    alone: 'The answer is empty',
    both: 'The answer is empty and the question was not recorded; both may have been withheld',
  },
} as const

const words = (field: Recorded<string>): string | null => {
  if (field.kind === 'value') return field.value
  if (field.kind !== 'unexpected' || field.raw === false) return null
  return jsonPreview(field.raw, 300)
}

const riskFlag = ({ riskyBehavior }: Interaction, place: string): Flag | null => {
  const why = words(riskyBehavior)
  if (!warns(why)) return null
  return { kind: 'danger', label: 'Risky behaviour', why, place }
}

const warningFlag = ({ warning }: Interaction, place: string): Flag | null => {
  const why = words(warning)
  if (!warns(why)) return null
  return { kind: 'danger', label: 'Warning', why, place }
}

/**
 * What the user said, or else did. All actions share one text: if any is a copy, it may be the assistant's, and with a
 * comment among them nobody can tell whose it is.
 */
const feedbackWords = ({ actions, text }: Interaction['feedback']): string | undefined => {
  const done = itemsOf(actions)
  if (text.kind !== 'value') return done.join(', ').replaceAll('_', ' ') || undefined
  const has = (kind: RegExp) => done.some((action) => kind.test(action))
  if (!has(/^\s*(?:copy|paste)/i)) return text.value
  return `${has(/^\s*comment/i) ? 'commented, ' : ''}copied or pasted “${text.value}”`
}

const feedbackFlag = ({ feedback }: Interaction): Flag | null => {
  const { type } = feedback
  if (type.kind !== 'value' || feedbackVerdict(type.value).side !== 'negative') return null
  const how = HOW.find(({ word }) => word.test(type.value))?.how
  const why = [how, feedbackWords(feedback)].filter((part) => part !== undefined).join(': ')
  return {
    kind: 'caution',
    label: 'Negative feedback',
    why: why === '' ? `Recorded as “${type.value}”` : why,
    place: 'feedback',
  }
}

const ratingFlag = ({ feedback: { rating } }: Interaction): Flag | null =>
  rating.kind === 'value' && rating.value >= 1 && rating.value <= LOW_RATING
    ? {
        kind: 'caution',
        label: 'Low rating',
        why: ratingWords(rating.value).words,
        place: 'feedback',
      }
    : null

const sentimentFlag = ({ sentiment }: Interaction): Flag | null =>
  sentiment.kind === 'value' && isNegative(sentiment.value)
    ? {
        kind: 'caution',
        label: 'Negative sentiment',
        why: `Recorded as “${sentiment.value}”`,
        place: 'summary',
      }
    : null

const says = (field: Recorded<string> | undefined): boolean =>
  field?.kind === 'unexpected' || (field?.kind === 'value' && hasVisible(field.value))

const outputFlag = ({ output, input, turns }: Interaction, place: string): Flag | null => {
  // The answer may be recorded only in the conversation.
  if (says(output) || says(turns.find((turn) => turn.isRequested)?.output)) return null
  const { label, alone, both } = LACKS[output.kind === 'missing' ? 'missing' : 'empty']
  return { kind: 'caution', label, why: input.kind === 'missing' ? both : alone, place }
}

/** Why this interaction deserves a look, worst first; empty if nothing is flagged. */
export const toFlags = (interaction: Interaction): readonly Flag[] => {
  const requested = interaction.turns.findIndex((turn) => turn.isRequested)
  const answer = turnFragment(Math.max(requested, 0) + 1)
  return [
    riskFlag(interaction, answer),
    warningFlag(interaction, answer),
    outputFlag(interaction, answer),
    feedbackFlag(interaction),
    ratingFlag(interaction),
    sentimentFlag(interaction),
  ]
    .filter((flag) => flag !== null)
    .map((flag) => ({ ...flag, why: cutCharacters(flag.why, LONGEST_REASON) }))
}
