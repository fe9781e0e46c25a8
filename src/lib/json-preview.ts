import { cutCharacters } from './cut-characters'

/**
 * A JSON value in one short line: "[1,2]", "{"code":"W-204…". Takes anything; what is nested too deeply to be written
 * is named by its kind.
 */
export const jsonPreview = (value: unknown, most: number): string =>
  cutCharacters(written(value), most)

const written = (value: unknown): string => {
  if (value === Infinity) return '(number too large to show)'
  if (value === -Infinity) return '(number too far below zero to show)'
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}'
  }
}
