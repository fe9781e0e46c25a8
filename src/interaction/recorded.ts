import * as v from 'valibot'
import type { Recorded } from './interaction'
import { isObject } from './is-object'

/** Takes anything but null, gives what was documented, or null for any other shape. */
export type Reader<T> = (raw: unknown) => T | null

export const MISSING = { kind: 'missing' } as const
export const EMPTY = { kind: 'empty' } as const

export const valueOf = <T>(value: T): Recorded<T> => ({ kind: 'value', value })
export const unexpected = (raw: unknown): Recorded<never> => ({ kind: 'unexpected', raw })

/** True for `[]` and `{}`; told without listing the keys, of which there may be a million. */
const holdsNothing = (raw: unknown) => {
  if (Array.isArray(raw)) return raw.length === 0
  if (!isObject(raw)) return false
  for (const key in raw) if (Object.hasOwn(raw, key)) return false
  return true
}

type Options = {
  /** Lists and objects may be empty as `[]`, `{}` or `""`; anything else only as `""`. */
  readonly isComposite?: boolean
}

/** Says which of the four it is: absent, empty, as documented, or anything else. */
export const toRecorded = <T>(
  raw: unknown,
  read: Reader<T>,
  { isComposite = false }: Options = {},
): Recorded<T> => {
  if (raw === undefined || raw === null) return MISSING
  if (raw === '' || (isComposite && holdsNothing(raw))) return EMPTY
  const value = read(raw)
  return value === null ? unexpected(raw) : valueOf(value)
}

/** A reader out of a schema. It stops at the first fault: a wrong list may hold a million. */
export const bySchema =
  <T>(schema: v.GenericSchema<unknown, T>): Reader<T> =>
  (raw) => {
    const parsed = v.safeParse(schema, raw, { abortEarly: true })
    return parsed.success ? parsed.output : null
  }

export const readText = bySchema(v.string())
/** Finite only: JSON may hold `1e400`, which no number can. */
export const readNumber = bySchema(v.pipe(v.number(), v.finite()))
