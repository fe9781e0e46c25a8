import { type Random, drawInteger } from '../seeded-random'
import { pick } from './fill-text'

export type FeedbackType =
  'negative_explicit' | 'negative_implicit' | 'positive_explicit' | 'positive_implicit'

/** How many of a hundred interactions get each kind of feedback; the rest get none. */
const FEEDBACK_SHARES: readonly (readonly [FeedbackType, number])[] = [
  ['negative_explicit', 6],
  ['negative_implicit', 7],
  ['positive_explicit', 9],
  ['positive_implicit', 16],
]

const FEELINGS = {
  negative: ['Frustration', 'Annoyance', 'Disappointment', 'Confusion', 'Anger', 'Anxiety'],
  mixed: ['Doubt', 'Hope', 'Impatience', 'Relief', 'Confusion', 'Curiosity'],
  neutral: ['Curiosity', 'Interest', 'Calm', 'Doubt', 'Impatience', 'Trust'],
  positive: ['Gratitude', 'Joy', 'Relief', 'Satisfaction', 'Curiosity', 'Amusement'],
} as const

type Tone = keyof typeof FEELINGS

export const drawFeedback = (random: Random): FeedbackType | null => {
  let drawn = random() * 100
  for (const [type, share] of FEEDBACK_SHARES) {
    drawn -= share
    if (drawn < 0) return type
  }
  return null
}

const drawTone = (random: Random, feedback: FeedbackType | null): Tone => {
  if (feedback?.startsWith('negative') === true) {
    return pick(random, ['negative', 'negative', 'negative', 'mixed'])
  }
  if (feedback === 'positive_explicit') return pick(random, ['positive', 'positive', 'neutral'])
  return pick(random, [
    'neutral',
    'neutral',
    'neutral',
    'positive',
    'positive',
    'mixed',
    'negative',
  ])
}

const SENTIMENTS = {
  negative: ['Negative', 'Negative', 'Very Negative'],
  mixed: ['Mixed'],
  neutral: ['Neutral'],
  positive: ['Positive', 'Positive', 'Very Positive'],
} as const

/** The strongest feelings first; sometimes only their names, as in some of the service's answers. */
const drawEmotions = (random: Random, tone: Tone) => {
  const names = FEELINGS[tone].toSorted(() => random() - 0.5).slice(0, 2 + drawInteger(random, 4))
  if (random() < 0.06) return names
  let left = 0.35 + random() * 0.6
  return Object.fromEntries(
    names.map((name) => {
      const score = Math.round(left * 100) / 100
      left *= 0.35 + random() * 0.5
      return [name, score]
    }),
  )
}

/** The result of an analysis of the user's feelings, in line with the feedback given. */
export const drawMood = (random: Random, feedback: FeedbackType | null) => {
  const tone = drawTone(random, feedback)
  return { sentiment: pick(random, SENTIMENTS[tone]), emotions: drawEmotions(random, tone) }
}
