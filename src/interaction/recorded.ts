import * as v from 'valibot'
import type { Recorded } from './interaction'
import { isObject } from '@/lib/json-object'

/** Takes anything but null; returns the documented type, or null for any other shape and for an empty list. */
export type Reader<T> = (raw: unknown) => T | null

export const MISSING = { kind: 'missing' } as const
export const EMPTY = { kind: 'empty' } as const

export const valueOf = <T>(value: T): Recorded<T> => ({ kind: 'value', value })
export const unexpected = (raw: unknown): Recorded<never> => ({ kind: 'unexpected', raw })

/**
 * True for `[]` and `{}`. It has to list the keys, so it is called only if the reader could make nothing of the value.
 */
export const holdsNothing = (raw: unknown) =>
  Array.isArray(raw) ? raw.length === 0 : isObject(raw) && Object.keys(raw).length === 0

type Options = {
  /** Lists and objects may be empty as `[]`, `{}` or `""`; anything else only as `""`. */
  readonly isComposite?: boolean
}

/** Decides which of the four it is: absent, empty, as documented, or anything else. */
export const toRecorded = <T>(
  raw: unknown,
  read: Reader<T>,
  { isComposite = false }: Options = {},
): Recorded<T> => {
  if (raw === undefined || raw === null) return MISSING
  if (raw === '') return EMPTY
  const value = read(raw)
  if (value !== null) return valueOf(value)
  return isComposite && holdsNothing(raw) ? EMPTY : unexpected(raw)
}

/** Makes a reader of a schema. It stops at the first fault, since a malformed list may have a million. */
export const bySchema =
  <T>(schema: v.GenericSchema<unknown, T>): Reader<T> =>
  (raw) => {
    const parsed = v.safeParse(schema, raw, { abortEarly: true })
    return parsed.success ? parsed.output : null
  }

export const readText = bySchema(v.string())
/** Finite numbers only: JSON may hold `1e400`, which becomes Infinity. */
export const readNumber = bySchema(v.pipe(v.number(), v.finite()))

/** A reader of a list with at least one item. */
export const listOf =
  <T>(read: Reader<readonly T[]>): Reader<readonly T[]> =>
  (raw) => {
    const list = read(raw)
    return list === null || list.length === 0 ? null : list
  }
