import { formatInstant, type Zone } from '@/lib/dates'
import { type ListRange, PRESETS } from './list-view'

/** A range in words, to stand by itself: "Last 7 days", "Since 3 Nov 2026, 00:00:00 CET". */
export const rangeWords = (range: ListRange, zone: Zone): string => {
  switch (range.kind) {
    case 'all':
      return 'All time'
    case 'last':
      return PRESETS.find(({ name }) => name === range.preset)?.words ?? ''
    case 'between': {
      const [from, to] = [range.from, range.to].map((at) =>
        at === null ? null : formatInstant(new Date(at), zone),
      )
      if (from === null || from === undefined) return `Until ${to ?? 'now'}`
      return to === null || to === undefined ? `Since ${from}` : `${from} to ${to}`
    }
  }
}
