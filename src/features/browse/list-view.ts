import type { Search, SearchFilter } from '@/interaction/list-queries'

/** The spans that end now: they stay relative in a link. */
export const PRESETS = [
  { name: '24h', words: 'Last 24 hours', hours: 24 },
  { name: '7d', words: 'Last 7 days', hours: 7 * 24 },
  { name: '30d', words: 'Last 30 days', hours: 30 * 24 },
  { name: '90d', words: 'Last 90 days', hours: 90 * 24 },
] as const

type Preset = (typeof PRESETS)[number]['name']

export type ListRange =
  | { readonly kind: 'all' }
  | { readonly kind: 'last'; readonly preset: Preset }
  /** ISO 8601 instants in UTC, both included; null is open, and at most one of them is. */
  | { readonly kind: 'between'; readonly from: string | null; readonly to: string | null }

/** Which list is shown: all of it is in the address. */
export type ListView = {
  /** The label of the project; null: the first that the reader may see. */
  readonly project: string | null
  readonly range: ListRange
  /** At most 20. */
  readonly filters: readonly SearchFilter[]
}

export const toPreset = (name: string): Preset | null =>
  PRESETS.find((preset) => preset.name === name)?.name ?? null

const HOUR = 3_600_000
/** Before anything was recorded. */
const BEGINNING = '2000-01-01T00:00:00.000Z'

const toInstants = (range: ListRange, now: number): Pick<Search, 'start' | 'end'> => {
  const end = new Date(now).toISOString()
  switch (range.kind) {
    case 'all':
      return { start: BEGINNING, end }
    case 'last': {
      const hours = PRESETS.find(({ name }) => name === range.preset)?.hours ?? 0
      return { start: new Date(now - hours * HOUR).toISOString(), end }
    }
    case 'between':
      return { start: range.from ?? BEGINNING, end: range.to ?? end }
  }
}

/** What to ask the service for; `now` in milliseconds since 1970. */
export const toSearch = ({ project, range, filters }: ListView, now: number): Search => ({
  project,
  ...toInstants(range, now),
  filters,
})
