import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { formatClock } from '@/lib/dates'
import type { InteractionId } from '@/lib/interaction-id'
import { formatNumber } from '@/lib/numbers'
import { announce } from '@/ui/announce'
import { toVisibleText } from '@/lib/visible-text'
import { useAnnouncement } from '@/ui/use-announcement'
import { zonePreference } from '@/ui/zone'
import { ZoneSwitch } from '@/ui/ZoneSwitch'
import { EmptyResult } from './EmptyResult'
import { QUIET_BUTTON } from './form-looks'
import { KeptSelection } from './KeptSelection'
import { ListEnd } from './ListEnd'
import type { ListView } from './list-view'
import { type ListResult, toLoadedList } from './loaded-list'
import { matchWords, selectMatchingWords } from './match-words'
import { PrintedView } from './PrintedView'
import { ResultTable } from './ResultTable'
import { select, unselect } from './selection'
import { currentSelection, subscribeToSelection } from './selection-store'
import { SelectionBar } from './SelectionBar'
import { useSelectMatching } from './use-select-matching'
import type { Visit } from './visits'

type Props = {
  view: ListView
  visit: Visit
  list: ListResult
  onRefresh: () => void
}

/** Its words stand in line with what is above and below, and with the line's other words. */
const LINE_BUTTON = `${QUIET_BUTTON} -mx-2.5`

/** A list whose first page has come: how many match, the rows, what is selected. */
export function Results({ view, visit, list, onRefresh }: Props) {
  const { data, hasNextPage: hasMore } = list
  const loaded = useMemo(() => toLoadedList(data?.pages ?? []), [data])
  const { ids, project } = loaded
  const selection = useSyncExternalStore(subscribeToSelection, currentSelection)
  const [leftOut, setLeftOut] = useState(0)
  const matches = matchWords({ list: loaded, hasMore })
  useAnnouncement(project === null ? matches : `${matches} in ${project}`)

  const selectIds = (added: readonly InteractionId[]) => {
    setLeftOut(select(added))
    announce(`${formatNumber(currentSelection().size)} selected`)
  }
  const selectRows = useCallback(
    (isSelected: boolean, first: number, last: number) => {
      const named = ids.slice(first, last + 1)
      if (!isSelected) unselect(named)
      setLeftOut(isSelected ? select(named) : 0)
      // A row taken by its key alone changes its box without a sound.
      announce(`${formatNumber(currentSelection().size)} selected`)
    },
    [ids],
  )
  const matching = useSelectMatching(list, selectIds)

  if (ids.length === 0 && !hasMore)
    return (
      <>
        <EmptyResult view={view} project={project} list={loaded} onRefresh={onRefresh} />
        <KeptSelection />
      </>
    )
  return (
    <div>
      <PrintedView view={view} project={project} rows={ids.length} />
      <ResultsLine
        words={matches}
        project={project}
        now={visit.now}
        selectWords={selectMatchingWords({ list: loaded, hasMore })}
        onSelect={matching.start}
        onRefresh={onRefresh}
      />
      <ResultTable
        list={loaded}
        hasMore={hasMore}
        visit={visit}
        selection={selection}
        onSelect={selectRows}
      />
      <ListEnd list={list} loaded={loaded} />
      <SelectionBar
        selection={selection}
        list={loaded}
        leftOut={leftOut}
        matching={matching}
        onClear={() => {
          unselect([...selection])
          setLeftOut(0)
        }}
      />
    </div>
  )
}

type LineProps = {
  words: string
  project: string | null
  /** When the list was asked for, in milliseconds since 1970. */
  now: number
  selectWords: string
  onSelect: () => void
  onRefresh: () => void
}

function ResultsLine({ words, project, now, selectWords, onSelect, onRefresh }: LineProps) {
  const zone = zonePreference.usePreference()
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-5 text-sm">
      <h2 className="text-base font-semibold">{words}</h2>
      <p className="text-muted">
        {project !== null && (
          <>
            in <bdi>{toVisibleText(project)}</bdi>,{' '}
          </>
        )}
        as of {formatClock(new Date(now), zone)}
      </p>
      <button type="button" onClick={onRefresh} className={LINE_BUTTON}>
        Refresh
      </button>
      <ZoneSwitch className={LINE_BUTTON} />
      <button type="button" onClick={onSelect} className={`${LINE_BUTTON} sm:ml-auto`}>
        {selectWords}
      </button>
    </div>
  )
}
