import { formatDuration, readInstant } from '@/lib/dates'
import { formatMicroDollars, formatNumber } from '@/lib/numbers'

/** A value as it is shown. */
export type FigureValue =
  | { readonly kind: 'text'; readonly text: string; readonly exact?: string }
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'absent'; readonly word: string }
  | { readonly kind: 'unexpected'; readonly raw: unknown }

/** What a number counts: seconds, millionths of a dollar, or things. */
type Unit = 'seconds' | 'micro-dollars' | 'count'

export type Figure = {
  readonly label: string
  /** Set for a figure that shows at a glance which of the two records this is. */
  readonly isInHead?: boolean
  readonly value: FigureValue
  /** For a figure whose difference is a number. */
  readonly amount?: { readonly number: number; readonly unit: Unit }
}

/** In words. */
type Difference = { readonly text: string; readonly isChange: boolean }

export type FigureRow = {
  readonly label: string
  /** Null for a side without a record. */
  readonly a: FigureValue | null
  readonly b: FigureValue | null
  /** Null where it can't be told. */
  readonly difference: Difference | null
}

const FORMATS: Readonly<Record<Unit, (size: number) => string>> = {
  seconds: formatDuration,
  'micro-dollars': formatMicroDollars,
  count: formatNumber,
}

/** Removes what binary fractions add to the result: 0.3 - 0.1 is 0.2. */
const rounded = (value: number): number => Number(value.toPrecision(12))

const part = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 2 })

const share = (change: number, from: number): string => {
  const size = from > 0 ? Math.abs(change) / from : Number.NaN
  // The numbers themselves say it better when one is more than ten times the other.
  return size >= 0.001 && size <= 10 ? ` (${change < 0 ? '−' : '+'}${part.format(size)})` : ''
}

type Amount = NonNullable<Figure['amount']>

const SAME: Difference = { text: 'Same', isChange: false }

const changed = (text: string): Difference => ({ text, isChange: true })

/** How the second number differs from the first: "+0.5 s (+12%)"; a negative one with a real minus. */
export const formatChange = (from: Amount, to: Amount): Difference => {
  const change = rounded(to.number - from.number)
  if (change === 0) return SAME
  if (!Number.isFinite(change)) return changed('Changed')
  const size = FORMATS[from.unit](Math.abs(change))
  return changed(`${change < 0 ? '−' : '+'}${size}${share(change, from.number)}`)
}

/** Null between a moment and a day, which is no moment: nobody knows how long it is from one to the other. */
const timeChange = (a: string, b: string): Difference | null => {
  const [from, to] = [readInstant(a), readInstant(b)]
  if (from.kind !== 'instant' || to.kind !== 'instant' || from.hasTime !== to.hasTime) return null
  const seconds = (to.date.getTime() - from.date.getTime()) / 1000
  if (seconds === 0) return SAME
  if (!from.hasTime) return changed('Changed')
  return changed(`${formatDuration(Math.abs(seconds))} ${seconds < 0 ? 'earlier' : 'later'}`)
}

const isBlank = (value: FigureValue) => value.kind === 'absent' && value.word !== 'Empty'

/** Null where one of the two is not known, or can't be read. */
const differenceOf = (a: Figure, b: Figure): Difference | null => {
  if (a.amount !== undefined && b.amount !== undefined) return formatChange(a.amount, b.amount)
  const [one, other] = [a.value, b.value]
  if (isBlank(one) || isBlank(other)) return null
  if (one.kind === 'unexpected' || other.kind === 'unexpected') return null
  if (one.kind === 'time' && other.kind === 'time') return timeChange(one.text, other.text)
  const text = (value: typeof one) => (value.kind === 'absent' ? '' : value.text)
  return one.kind === other.kind && text(one) === text(other) ? SAME : changed('Changed')
}

/**
 * Both sides' figures, row by row: they come with the same labels in the same order. Null for a side without a record.
 */
export const toFigureRows = (
  a: readonly Figure[] | null,
  b: readonly Figure[] | null,
): readonly FigureRow[] =>
  (a ?? b ?? []).map(({ label }, index) => {
    const [one, other] = [a?.[index], b?.[index]]
    return {
      label,
      a: one?.value ?? null,
      b: other?.value ?? null,
      difference: one === undefined || other === undefined ? null : differenceOf(one, other),
    }
  })
