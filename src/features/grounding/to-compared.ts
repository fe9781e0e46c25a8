import type { Interaction } from '@/interaction/interaction'
import { itemsOf } from '@/interaction/items-of'
import { languageTag } from '@/lib/language'
import { formatCount, formatNumber } from '@/lib/numbers'
import type { OverlapTexts, SourceText } from './overlap'

/** In UTF-16 units: how much of the answer, and of all sources together, is compared. */
const MOST_OF_ANSWER = 5_000_000
const MOST_OF_SOURCES = 20_000_000
const MOST_SOURCES = 1000

/** What is compared, and what of the record is left out. */
export type Compared = {
  readonly texts: OverlapTexts
  /** The answer's turn, from 1, and its whole recorded text. */
  readonly turn: number
  readonly answer: string
  /** Each source's name, by its place in the list. */
  readonly names: readonly (string | null)[]
  /** One sentence for each part that is left out. */
  readonly limits: readonly string[]
}

const toSourceTexts = (interaction: Interaction): readonly SourceText[] =>
  itemsOf(interaction.sources).flatMap(({ results }, index) =>
    results.flatMap((text, result) =>
      text.trim() === '' ? [] : [{ source: index + 1, result: result + 1, text }],
    ),
  )

const firstOf = (texts: readonly SourceText[]): readonly SourceText[] => {
  let left = MOST_OF_SOURCES
  return texts.flatMap((one) => {
    const text = one.text.slice(0, left)
    left -= text.length
    return text === '' || one.source > MOST_SOURCES ? [] : [{ ...one, text }]
  })
}

const charactersOf = (texts: readonly SourceText[]): number =>
  texts.reduce((sum, { text }) => sum + text.length, 0)

const limitsOf = (answer: string, all: readonly SourceText[], listed: number): string[] => {
  const withText = new Set(all.map(({ source }) => source)).size
  const missing = listed - withText
  return [
    ...(missing > 0
      ? [`${formatCount(missing, 'source')} without a recorded text can’t be compared.`]
      : []),
    ...(answer.length > MOST_OF_ANSWER
      ? [`Only the answer’s first ${formatNumber(MOST_OF_ANSWER)} characters are compared.`]
      : []),
    ...(listed > MOST_SOURCES
      ? [`Only the first ${formatNumber(MOST_SOURCES)} sources are compared.`]
      : []),
    ...(charactersOf(all) > MOST_OF_SOURCES
      ? [`Only the sources’ first ${formatNumber(MOST_OF_SOURCES)} characters are compared.`]
      : []),
  ]
}

/** The requested turn's answer and the texts of its sources; null where either is missing. */
export const toCompared = (interaction: Interaction): Compared | null => {
  const turn = interaction.turns.findIndex(({ isRequested }) => isRequested) + 1
  const output = interaction.turns[turn - 1]?.output
  const all = toSourceTexts(interaction)
  if (output?.kind !== 'value' || output.value.trim() === '' || all.length === 0) return null
  const { language, sources } = interaction
  const answer = output.value
  const listed = itemsOf(sources)
  return {
    texts: {
      answer: answer.slice(0, MOST_OF_ANSWER),
      language: language.kind === 'value' ? languageTag(language.value) : null,
      sources: firstOf(all),
    },
    turn,
    answer,
    names: listed.map(({ name }) => name),
    limits: limitsOf(answer, all, listed.length),
  }
}
