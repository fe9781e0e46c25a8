import { cutCharacters } from '@/lib/cut-characters'
import { onDemand } from '@/lib/on-demand'
import type { Drift } from './interaction'

const listed = onDemand(() => new Intl.ListFormat('en-GB'))

/** A list is seldom wrong for being a list: its content counts. */
const listWords = (items: readonly unknown[]): string => {
  const kinds = new Set<string>()
  for (const item of items) kinds.add(Array.isArray(item) ? 'a list' : wordsFor(item))
  if (kinds.size === 0) return 'an empty list'
  return `a list that holds ${listed().format(kinds)}`
}

/** Describes a value in plain words, for readers who ask why a field is called unexpected. */
export const wordsFor = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return 'a string'
  if (typeof value === 'boolean') return 'true or false'
  if (typeof value === 'number')
    return Number.isFinite(value) ? 'a number' : 'a number too large to be held'
  return Array.isArray(value) ? listWords(value) : 'an object'
}

const MAX_KEY = 80

/** The path of a field: `tags.plan`, `tags["my plan"]`. Names are recorded text, so long ones are cut. */
export const pathTo = (parent: string, key: string): string => {
  if (/^[A-Za-z_$][\w$]{0,79}$/.test(key)) return parent === '' ? key : `${parent}.${key}`
  return `${parent}[${JSON.stringify(cutCharacters(key, MAX_KEY))}]`
}

const MAX_GROUPS = 50

type Group = { readonly first: Drift; count: number }

const told = ({ first, count }: Group, others: string): Drift =>
  count === 1 ? first : { ...first, found: `${first.found}, and ${count - 1} ${others}` }

/**
 * Collects the differences in a list of similar things. Ten thousand turns with the same fault are one fault: it is
 * reported once, with the path of the first and the number of the others.
 */
export const driftCollector = () => {
  const groups = new Map<string, Group>()
  let rest: Group | null = null
  return {
    add: (name: string, drift: Drift) => {
      const key = `${name}\n${drift.expected}\n${drift.found}`
      const group = groups.get(key) ?? rest
      if (group !== null) group.count += 1
      else if (groups.size < MAX_GROUPS) groups.set(key, { first: drift, count: 1 })
      else rest = { first: drift, count: 1 }
    },
    all: (): Drift[] => [
      ...Array.from(groups.values(), (group) => told(group, 'more like it')),
      ...(rest === null ? [] : [told(rest, 'more of other kinds')]),
    ],
  }
}
