import { formatDuration } from '@/lib/dates'
import { formatCount, formatNumber } from '@/lib/numbers'
import type { Summary } from './summary'

/** "10 of 12 interactions judged · 12 min 4 s in all · median 14 s". */
export const summaryLine = ({ judged, total, seconds, medianSeconds }: Summary): string =>
  [
    `${formatNumber(judged)} of ${formatCount(total, 'interaction')} judged`,
    ...(seconds > 0 ? [`${formatDuration(seconds)} in all`] : []),
    ...(medianSeconds !== null && seconds > 0 ? [`median ${formatDuration(medianSeconds)}`] : []),
  ].join(' · ')
