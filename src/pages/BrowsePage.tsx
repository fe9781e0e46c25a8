import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { type Location, useLocation, useNavigate } from 'react-router'
import { FailedList } from '@/features/browse/FailedList'
import { FilterBar } from '@/features/browse/FilterBar'
import { KeptSelection } from '@/features/browse/KeptSelection'
import { ListSkeleton } from '@/features/browse/ListSkeleton'
import { type ListView, toSearch } from '@/features/browse/list-view'
import { OtherProject } from '@/features/browse/OtherProject'
import { Problems } from '@/features/browse/Problems'
import { RangeBar } from '@/features/browse/RangeBar'
import { Results } from '@/features/browse/Results'
import { refusalsOf } from '@/features/browse/filter-refusals'
import { frequentTopics } from '@/features/browse/frequent-topics'
import { returnToRow } from '@/features/browse/row-place'
import { useOwnScroll } from '@/features/browse/use-own-scroll'
import { readVisit } from '@/features/browse/list-place'
import { readViewFragment, writeViewFragment } from '@/features/browse/view-fragment'
import { visitOf } from '@/features/browse/visits'
import { searchQuery } from '@/interaction/list-queries'
import { projectsQuery } from '@/interaction/projects'
import { paths } from '@/lib/paths'
import { useShownError } from '@/ui/retry/use-shown-error'
import { useDocumentTitle } from '@/ui/use-document-title'
import { useHeadingFocus } from '@/ui/use-heading-focus'

/** `/browse`: the interactions of a time range that pass some filters, to read or to put into a review. */
export function BrowsePage() {
  useDocumentTitle('Browse · Interaction viewer')
  useOwnScroll()
  const heading = useHeadingFocus()
  const navigate = useNavigate()
  const here: Location<unknown> = useLocation()
  const { key, hash, state } = here
  // Each history entry is one visit: readers who come back to it find it as it was, also by a link.
  const entry = readVisit(state) ?? `${key}${hash}`
  const visit = visitOf(entry)
  const view = useMemo(() => readViewFragment(hash), [hash])
  const search = useMemo(() => toSearch(view, visit.now), [view, visit])
  const list = useInfiniteQuery(searchQuery(search))
  const { data, isFetching, refetch } = list
  const error = useShownError(list, search)
  const { data: projects = [] } = useQuery(projectsQuery())

  const isThere = data !== undefined
  // The outside system: the browser's focus, which returns to the row of what was read last.
  useEffect(() => {
    if (isThere && visit.row !== null) returnToRow(visit.row)
    // Once, when there are rows; later the focus is the reader's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isThere])

  const focusedFor = useRef(entry)
  // The outside system: the browser's focus, which is lost with the link or button that led to this list from another.
  useEffect(() => {
    if (focusedFor.current === entry) return
    focusedFor.current = entry
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [entry, heading])

  const show = (next: ListView) => void navigate(paths.browse(writeViewFragment(next)))
  const refresh = () => void navigate(paths.browse(hash), { replace: true })
  return (
    <div className="mx-auto w-full max-w-[90rem] px-4 pt-6 pb-12 sm:px-8">
      <h1
        ref={heading}
        tabIndex={-1}
        className="mb-3 text-2xl font-semibold tracking-tight outline-none"
      >
        Browse
      </h1>
      <div className="mb-5 flex flex-col gap-2">
        <RangeBar view={view} onChange={show} />
        <FilterBar
          view={view}
          projects={projects}
          refusals={refusalsOf(list.error ?? error)}
          topics={frequentTopics(data?.pages ?? [])}
          onChange={show}
        />
        <Problems sentences={view.problems} />
      </div>
      {data !== undefined && (
        <Results key={entry} view={view} visit={visit} list={list} onRefresh={refresh} />
      )}
      {error !== null && (
        <FailedList error={error} isRetrying={isFetching} onRetry={() => void refetch()}>
          <OtherProject view={view} labels={projects} error={error} />
        </FailedList>
      )}
      {data === undefined && error === null && <ListSkeleton />}
      {data === undefined && <KeptSelection />}
    </div>
  )
}
