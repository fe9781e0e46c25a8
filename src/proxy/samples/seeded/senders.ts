import { type Random, drawInteger, seededRandom } from '../seeded-random'
import { pick } from './fill-text'

const USERS_PER_LANGUAGE: Readonly<Record<string, number>> = { en: 48 }

const FIRST_NAMES = [
  'ana',
  'b.okafor',
  'h.lindqvist',
  'j.moreau',
  'm.rossi',
  'sam',
  't.nowak',
] as const

/** The sum of the letters tells languages apart well enough to give each its own users. */
const seedOf = (language: string): number =>
  Array.from(language).reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7)

/** A user's id: most are hashes, some are addresses. Low numbers are drawn more often, as some people ask often. */
export const drawUser = (random: Random, language: string): string => {
  const count = USERS_PER_LANGUAGE[language] ?? 6
  const number = Math.min(drawInteger(random, count), drawInteger(random, count))
  const own = seededRandom(seedOf(language) * 1000 + number)
  if (own() < 0.15) return `${pick(own, FIRST_NAMES)}${number}@example.com`
  const digits = Array.from({ length: 16 }, () => drawInteger(own, 16).toString(16))
  return digits.join('')
}

const CHANNELS = ['web', 'web', 'mobile app', 'mobile app', 'chat', 'e-mail'] as const
const VERSIONS = ['4.12.0', '4.12.1', '4.13.0', '4.13.0', '5.0.0-beta'] as const
const PLANS = ['free', 'free', 'plus', 'plus', 'team', null] as const

/** The tags that the sending application gave an interaction; the plan may be unknown. */
export const drawTags = (random: Random) => {
  const channel = pick(random, CHANNELS)
  const version = pick(random, VERSIONS)
  return {
    channel,
    ...(channel === 'e-mail' ? {} : { 'app version': version }),
    plan: pick(random, PLANS),
    ...(random() < 0.1 ? { experiment: pick(random, ['short answers', 'control']) } : {}),
  }
}
