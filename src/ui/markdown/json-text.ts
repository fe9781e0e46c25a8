/** In UTF-16 units: parsing more would be felt. */
const MAX_LENGTH = 1_000_000
/** A number that would come out another. */
const INEXACT = /\d{16}|\d[eE][+-]?\d{2}/

const isFull = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/**
 * What a text that is nothing but JSON says: a tool call kept as an answer, a list of results. Null for any other text,
 * for lists of mere words, and where a number would not survive.
 */
export const parseJsonText = (text: string): object | null => {
  if (text.length > MAX_LENGTH || !/^\s*[[{][\s\S]*[\]}]\s*$/.test(text)) return null
  if (INEXACT.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'))) return null
  try {
    const value: unknown = JSON.parse(text)
    if (!isFull(value)) return null
    return Array.isArray(value) && !isFull(value[0]) ? null : value
  } catch {
    return null
  }
}
