import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { zonePreference } from '@/ui/zone'
import { toVisibleText } from '@/lib/visible-text'
import { filterWords } from './filter-words'
import { QUIET_BUTTON } from './form-looks'
import type { ListView } from './list-view'
import type { LoadedList } from './loaded-list'
import { emptyWords, unreadableWords } from './match-words'
import { rangeWords } from './range-words'
import { writeViewFragment } from './view-fragment'

type Props = {
  view: ListView
  /** The label of the project that was searched, where there are several. */
  project: string | null
  list: Pick<LoadedList, 'total' | 'unreadable'>
  onRefresh: () => void
}

const LINK = 'inline-block py-1 text-accent underline underline-offset-2'

/** No rows: what was asked for, and what could be asked for instead. */
export function EmptyResult({ view, project, list, onRefresh }: Props) {
  const { range, filters } = view
  const zone = zonePreference.usePreference()
  const { heading, sentence } = emptyWords({ ...list, filters: filters.length })
  const note = unreadableWords(list.unreadable)
  return (
    <div className="max-w-2xl py-8">
      <h2 className="text-lg font-semibold">{heading}</h2>
      <p className="mt-1 text-muted">
        {sentence} Time range: {rangeWords(range, zone)}.
        {project !== null && (
          <>
            {' '}
            Project: <bdi>{toVisibleText(project)}</bdi>.
          </>
        )}
      </p>
      {note !== null && <p className="mt-1 text-muted">{note}</p>}
      <ul className="mt-3 text-sm">
        {range.kind !== 'all' && (
          <li>
            <Link
              className={LINK}
              to={paths.browse(writeViewFragment({ ...view, range: { kind: 'all' } }))}
            >
              Look through all time
            </Link>
          </li>
        )}
        {filters.length > 1 &&
          filters.map((filter, index) => {
            const { subject, values } = filterWords(filter)
            const others = filters.filter((_, other) => other !== index)
            return (
              <li key={index}>
                <Link
                  className={`${LINK} wrap-anywhere`}
                  to={paths.browse(writeViewFragment({ ...view, filters: others }))}
                >
                  Without <bdi>{toVisibleText(`${subject}: ${values}`)}</bdi>
                </Link>
              </li>
            )
          })}
        {filters.length > 0 && (
          <li>
            <Link className={LINK} to={paths.browse(writeViewFragment({ ...view, filters: [] }))}>
              Clear all filters
            </Link>
          </li>
        )}
        <li>
          <button type="button" onClick={onRefresh} className={`${QUIET_BUTTON} -ml-2.5`}>
            Refresh
          </button>
        </li>
      </ul>
    </div>
  )
}
