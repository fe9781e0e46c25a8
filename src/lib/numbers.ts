import { numberFormat } from './on-demand'

const plain = numberFormat({ maximumSignificantDigits: 15 })
const whole = numberFormat({ maximumFractionDigits: 0 })
const dollars = numberFormat({ style: 'currency', currency: 'USD', maximumFractionDigits: 6 })
const tiny = numberFormat({
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumSignificantDigits: 3,
})

/** Readers expect no sign on a zero. */
const unsigned = (value: number): number => (value === 0 ? 0 : value)

/** Whether the last digits may have been rounded when the record was parsed: a whole number beyond 2^53. */
export const isRounded = (value: number): boolean =>
  Number.isInteger(value) && !Number.isSafeInteger(value)

const hedged = (value: number, words: string): string =>
  isRounded(value) ? `about ${words}` : words

/** The digits as they were recorded, with "about" if the number may have been rounded. */
export const numberText = (value: number): string => hedged(value, String(value))

/** A number with thousands separators: 12,345. Says "about" if it may have been rounded. */
export const formatNumber = (value: number): string =>
  Number.isInteger(value) ? hedged(value, whole(unsigned(value))) : plain(value)

/** Micro-dollars as dollars: 1840 reads "$0.00184". To the micro-dollar, so that sums can be checked. */
export const formatMicroDollars = (micros: number): string => {
  const amount = unsigned(micros / 1_000_000)
  const isTiny = amount !== 0 && Math.abs(amount) < 0.000_001
  return hedged(micros, (isTiny ? tiny : dollars)(amount))
}

/** "1 turn", "12,000 turns". */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

/** Bytes as people read them: "812 B", "12 KB", "3.4 MB" (of 1024). */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  const isMany = Math.round(bytes / 1024) >= 1024
  const [value, unit] = isMany ? [bytes / 1024 ** 2, 'MB'] : [bytes / 1024, 'KB']
  const digits = value < 10 ? 2 : value < 1000 ? 3 : 4
  return `${new Intl.NumberFormat('en', { maximumSignificantDigits: digits }).format(value)} ${unit}`
}
