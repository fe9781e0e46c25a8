import type { Random } from '../seeded-random'
import { pick } from './fill-text'

const OPENERS = ['Hi, ', 'Hello! ', 'Hey, ', 'Good morning. ', 'Quick question: '] as const
const CLOSERS = [' Thanks!', ' Thank you.', ' Cheers', ' thx'] as const

const startSmall = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())

const inHaste = (text: string): string => startSmall(text).replaceAll("'", '').replace(/\.$/, '')

/**
 * Rewords a one-line English question the way this person would ask it: with a greeting, in haste, or unchanged. In
 * other languages, and if line breaks matter, the text stays as it is.
 */
export const voiced = (random: Random, text: string, language: string): string => {
  if (language !== 'en' || text.includes('\n')) return text
  const way = random()
  if (way < 0.18) return inHaste(text)
  const opener = way < 0.4 ? pick(random, OPENERS) : ''
  const closer = way > 0.3 && way < 0.55 ? pick(random, CLOSERS) : ''
  return opener + (/[,:] $/.test(opener) ? startSmall(text) : text) + closer
}
