import { absenceWord } from '@/interaction/absence'
import type { Recorded } from '@/interaction/interaction'
import { timeWords } from '@/ui/time-words'
import type { Line } from './export-record'

const TOO_DEEP = '(nested too deep to be written here; it is in the JSON)'

/** A value of unknown shape as indented JSON. Accepts any value, of any depth. */
export const writtenJson = (value: unknown): string => {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value, null, 2) ?? String(value)
  } catch {
    return TOO_DEEP
  }
}

/** A recorded time as on the page, but in UTC, since exports are read in other time zones; unchanged if unreadable. */
export const writtenTime = (text: string): string => {
  const time = timeWords(text, { zone: 'utc' })
  return time.kind === 'time' ? time.words + time.note : text
}

/** A line's value in words. */
export const lineText = (line: Line): string => {
  switch (line.kind) {
    case 'text':
      return line.text
    case 'list':
      return line.texts.join(', ')
    case 'time':
      return writtenTime(line.text)
    case 'absent':
      return line.word
    case 'unexpected':
      return writtenJson(line.raw)
  }
}

/** A field as text: its value, whatever was recorded instead, or the word for its absence. */
export const fieldText = (
  field: Recorded<unknown>,
  options?: Parameters<typeof absenceWord>[1],
): string => {
  if (field.kind === 'value') return writtenJson(field.value)
  if (field.kind === 'unexpected') return writtenJson(field.raw)
  return absenceWord(field, options) ?? ''
}
