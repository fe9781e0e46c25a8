import { numberFormat } from '@/lib/on-demand'

const whole = numberFormat({ style: 'percent', maximumFractionDigits: 0 })
const tenth = numberFormat({ style: 'percent', maximumFractionDigits: 1 })
const three = numberFormat({ maximumSignificantDigits: 3 })
const integer = numberFormat({ maximumFractionDigits: 0 })
const scientific = numberFormat({ notation: 'scientific', maximumSignificantDigits: 3 })

/**
 * A share of 0–1 as a percentage. Only a true zero reads "0%" and only a true one "100%": what
 * rounding would turn into either says on which side of it the number lies.
 */
export const formatShare = (share: number): string => {
  if (share > 0 && share < 0.001) return '<0.1%'
  if (share > 0.999 && share < 1) return '>99.9%'
  return (share < 0.1 || share > 0.99 ? tenth : whole)(share)
}

/** A raw intensity, of any finite size, in at most some ten characters. */
export const formatIntensity = (value: number): string => {
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.001 || size >= 10_000_000) return scientific(value)
  return (size < 1000 ? three : integer)(value)
}
