import { parseJson } from '@/lib/parse-json'

/** In UTF-16 units: parsing a longer text would be noticeable. */
const MAX_LENGTH = 1_000_000
/** A number that would change by being parsed. */
const INEXACT = /\d{16}|\d[eE][+-]?\d{2}/

const isFull = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** Only a string that is a key is followed by a colon. */
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"(\s*:)?/g

/** The total number of keys of all objects in a value. */
const countKeys = (value: object): number => {
  let count = 0
  const open: unknown[] = [value]
  for (const item of open) {
    if (typeof item !== 'object' || item === null) continue
    const values: unknown[] = Object.values(item)
    if (!Array.isArray(item)) count += values.length
    for (const inner of values) open.push(inner)
  }
  return count
}

/** If an object has a key twice, only the last value is kept. */
const hasAllKeys = (text: string, value: object): boolean =>
  countKeys(value) ===
  Array.from(text.matchAll(STRING)).filter(({ 1: colon }) => colon !== undefined).length

/**
 * The value of a text that is nothing but JSON: a tool call stored as an answer, a list of results. Null for any other
 * text, for lists of mere words, and if a number or a value would be lost in parsing.
 */
export const parseJsonText = (text: string): object | null => {
  if (text.length > MAX_LENGTH || !/^\s*[[{][\s\S]*[\]}]\s*$/.test(text)) return null
  if (INEXACT.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'))) return null
  const value = parseJson(text)
  if (!isFull(value)) return null
  if (Array.isArray(value) && !isFull(value[0])) return null
  return hasAllKeys(text, value) ? value : null
}
