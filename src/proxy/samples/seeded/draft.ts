import { type Random, seededRandom } from '../seeded-random'
import { drawFeedbackFields } from './feedback'
import { fillText, pick, startWithCapital } from './fill-text'
import { type FeedbackType, drawFeedback, drawMood } from './mood'
import type { Scenario } from './scenario'
import { caseOf } from './scenarios'
import { drawTags, drawUser } from './senders'
import { type DraftTurn, drawTurns } from './turns'
import { voiced } from './voice'

type Fields = Readonly<Record<string, unknown>>

/** A record without an id or a time. */
export type Draft = {
  readonly turns: readonly DraftTurn[]
  /** Seconds. */
  readonly latency: number
  readonly recorded: Fields
  /** Fields that only an analysis fills in. */
  readonly analysis: Fields
  /** The kind of problem with the answer, which lists can be filtered by; null if there is none. */
  readonly problem: string | null
}

const PROBLEMS = ['Incomplete answer', 'Question not understood', 'Wrong tone'] as const

const WRONG = 'Wrong information'

type Fill = (text: string) => string

/** Sometimes a list, sometimes a map by source: the service sends both. */
const sourcesOf = (random: Random, { sources = [] }: Scenario, fill: Fill): Fields => {
  if (sources.length === 0) return { rags: null, rags_details: null }
  const details = sources.map(({ source, query, result }) => ({
    source: fill(source),
    query: fill(query),
    result: fill(result),
  }))
  const asMap = () =>
    Object.fromEntries(details.map(({ source, query, result }) => [source, { query, result }]))
  return {
    rags: details.map(({ source }) => source),
    rags_details: random() < 0.7 ? details : asMap(),
  }
}

const problemOf = (random: Random, feedback: FeedbackType | null, isWarned: boolean) => {
  if (isWarned) return WRONG
  return feedback?.startsWith('negative') === true ? pick(random, PROBLEMS) : null
}

const costOf = (random: Random, output: string): number | null =>
  random() < 0.07 ? null : 400 + Math.round(output.length * (6 + random() * 14))

const fillOrNull = (fill: Fill, text: string | undefined): string | null =>
  text === undefined ? null : fill(text)

/** Writes the record with this index, the same every time. */
export const writeDraft = (index: number): Draft => {
  const { topic, scenario, values } = caseOf(index)
  const random = seededRandom(index * 104_729 + 20_261)
  const fill: Fill = (text) => fillText(text, values, random)
  const input = voiced(random, fill(scenario.input), topic.language)
  const output = startWithCapital(fill(scenario.output))
  const feedback = drawFeedback(random)
  const warning = random() < 0.25 ? fillOrNull(fill, scenario.warning) : null
  return {
    turns: drawTurns(random, scenario, { chosen: [input, output], fill, language: topic.language }),
    latency: Math.round(600 + output.length * 8 * (0.5 + random())) / 1000,
    recorded: {
      user: drawUser(random, topic.language),
      cost: costOf(random, output),
      verbosity: String(output.length),
      feedback_type: feedback,
      ...drawFeedbackFields(random, feedback, {
        output,
        complaint: fillOrNull(fill, scenario.complaint),
        praise: fillOrNull(fill, scenario.praise),
      }),
      tags: drawTags(random),
      ...sourcesOf(random, scenario, fill),
    },
    analysis: {
      user_query: startWithCapital(fill(scenario.query)),
      topic: topic.name,
      intent: scenario.intent,
      text_language: topic.language,
      ...drawMood(random, feedback),
      pii_removed: scenario.isRedacted === true,
      actions: scenario.actions,
      action_details: null,
      risky_behavior: fillOrNull(fill, scenario.risky),
      warning_message: warning,
    },
    problem: problemOf(random, feedback, warning !== null),
  }
}
