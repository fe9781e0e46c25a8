import { firstCharacters } from '@/lib/cut-characters'
import { formatCount, formatNumber } from '@/lib/numbers'
import type { Passage } from './overlap'

/** A share of the answer's words in per cent. Never rounded to 0 or 100. */
export const shareWords = (covered: number, words: number): string => {
  if (words === 0 || covered === 0) return '0%'
  const percent = Math.round((covered / words) * 100)
  if (percent === 0) return 'Less than 1%'
  return percent === 100 && covered < words ? 'More than 99%' : `${percent}%`
}

/** "Passage 1: 14 words, source 2". */
export const passageName = ({ words, source }: Passage, number: number): string =>
  `Passage ${formatNumber(number)}: ${formatCount(words, 'word')}, source ${formatNumber(source)}`

const MOST_SHOWN = 200

/** A stretch of a recorded text on one line, without Markdown's marks; a long one is cut at the end. */
export const toOneLine = (text: string): string => {
  const start = firstCharacters(text, MOST_SHOWN * 2)
  /* oxlint-disable regexp/no-super-linear-move -- of at most 400 characters */
  const line = start
    .replace(/\]\([^()\s]{0,2000}\)/g, ']')
    .replace(/^[ \t]*(?:(?:[-+>#]|\d{1,9}[.)])+[ \t]+)+/, '')
    .replace(/[*`~[\]]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/^[\s|]+|[\s|]+$/g, '')
    .replace(/\s*\|[\s|]*/g, ' · ')
    .replace(/\s+/g, ' ')
    .trim()
  /* oxlint-enable regexp/no-super-linear-move */
  const part = firstCharacters(line, MOST_SHOWN)
  if (part.length === line.length && start.length === text.length) return line
  const word = part.lastIndexOf(' ')
  return `${word < MOST_SHOWN / 2 ? part : part.slice(0, word)}…`
}
