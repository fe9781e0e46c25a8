import type { Random } from '../seeded-random'
import { pick } from './fill-text'

const OPENERS = ['Hi, ', 'Hello! ', 'Hey, ', 'Good morning. ', 'Quick question: '] as const
const CLOSERS = [' Thanks!', ' Thank you.', ' Cheers', ' thx'] as const

const startSmall = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())

const inHaste = (text: string): string => startSmall(text).replaceAll("'", '').replace(/\.$/, '')

/**
 * Says an English question of one line the way that this person would: with a greeting, in haste, or just as it
 * stands. In other languages, and where lines matter, it stays as it is.
 */
export const voiced = (random: Random, text: string, language: string): string => {
  if (language !== 'en' || text.includes('\n')) return text
  const way = random()
  if (way < 0.18) return inHaste(text)
  const opener = way < 0.4 ? pick(random, OPENERS) : ''
  const closer = way > 0.3 && way < 0.55 ? pick(random, CLOSERS) : ''
  return opener + (/[,:] $/.test(opener) ? startSmall(text) : text) + closer
}
