import { formatNumber } from '@/lib/numbers'
import { toVisibleText } from '@/lib/visible-text'
import { zonePreference } from '@/ui/zone'
import { MOST_PRINTED } from './drawn-rows'
import { filterWords } from './filter-words'
import type { ListView } from './list-view'
import { rangeWords } from './range-words'

type Props = {
  view: ListView
  /** The label of the project that was searched, where there are several. */
  project: string | null
  rows: number
}

/** Only on paper: the range and filters of the list, which buttons show on the screen. */
export function PrintedView({ view: { range, filters }, project, rows }: Props) {
  const zone = zonePreference.usePreference()
  return (
    <div className="mb-3 hidden text-sm text-muted print:block">
      {project !== null && (
        <p>
          Project: <bdi>{toVisibleText(project)}</bdi>
        </p>
      )}
      <p>Time range: {rangeWords(range, zone)}</p>
      {filters.map((filter, index) => {
        const { subject, values } = filterWords(filter)
        return (
          <p key={index} className="wrap-anywhere">
            <bdi>{toVisibleText(`${subject}: ${values}`)}</bdi>
          </p>
        )
      })}
      {rows > MOST_PRINTED && (
        <p>
          The first {formatNumber(MOST_PRINTED)} of {formatNumber(rows)} rows loaded
        </p>
      )}
    </div>
  )
}
