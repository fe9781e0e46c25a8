import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { SearchFilter } from '@/interaction/list-queries'
import { FILTER_LIMITS } from '@/lib/filter-kinds'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'
import { FilterChip } from './FilterChip'
import { FilterForm } from './FilterForm'
import { FEEDBACK_SIDES } from './filter-words'
import { QUIET_BUTTON } from './form-looks'
import type { ListView } from './list-view'
import { ProjectField } from './ProjectField'
import { writeViewFragment } from './view-fragment'

type Props = {
  view: ListView
  /** The labels of the projects there are to choose from, the first one first. */
  projects: readonly string[]
  /** Why the service refuses a filter, by the filter's index. */
  refusals: ReadonlyMap<number, string>
  /** Topics to choose from, taken from the rows loaded. */
  topics: readonly string[]
  onChange: (view: ListView) => void
}

/** The filters of the list, all of which have to pass. */
export function FilterBar({ view, projects, refusals, topics, onChange }: Props) {
  const { project, filters } = view
  const hasProjects = projects.length > 1
  const adder = useRef<HTMLButtonElement>(null)
  const { edited, open, close } = useFilterEdit(filters)
  const isFull = filters.length >= FILTER_LIMITS.filters

  const choose = (label: string) => onChange({ ...view, project: label })
  const change = (next: readonly SearchFilter[]) => onChange({ ...view, filters: next })
  useShortcut({
    keys: '/',
    description: 'Add a filter',
    group: 'Browse',
    isEnabled: !isFull,
    run: () => open(filters.length, adder.current),
  })
  return (
    <section aria-label="Filters" className="text-sm print:hidden">
      <div
        className={`flex flex-wrap items-start gap-x-2 gap-y-1 ${filters.length === 0 && !hasProjects ? '-ml-2.5' : ''}`}
      >
        {hasProjects && <ProjectField project={project} labels={projects} onChange={choose} />}
        {filters.length > 0 && (
          <ul className="contents">
            {filters.map((filter, index) => (
              <FilterChip
                key={index}
                filter={filter}
                isEdited={edited === index}
                refusal={refusals.get(index)}
                onEdit={(button) => open(index, button)}
                onRemove={() => {
                  adder.current?.focus()
                  change(filters.filter((_, other) => other !== index))
                }}
              />
            ))}
          </ul>
        )}
        {!isFull && <FeedbackOffers view={view} onFollow={() => adder.current?.focus()} />}
        <button
          ref={adder}
          type="button"
          aria-expanded={edited === filters.length}
          aria-disabled={isFull}
          onClick={() => {
            if (!isFull) open(filters.length, adder.current)
          }}
          className={`${QUIET_BUTTON} aria-disabled:text-muted`}
        >
          <Plus aria-hidden className="size-3.5" />
          Add a filter
        </button>
      </div>
      {isFull && <p className="mt-1 text-muted">More filters than these can’t be asked for.</p>}
      {edited !== null && (
        <FilterForm
          key={edited}
          filter={filters[edited] ?? null}
          refusal={refusals.get(edited)}
          topics={topics}
          onCancel={close}
          onApply={(filter) => {
            close()
            change([...filters.slice(0, edited), filter, ...filters.slice(edited + 1)])
          }}
        />
      )}
    </section>
  )
}

/** The index of the filter being edited; one past the last for a new one, null for none. */
const useFilterEdit = (filters: readonly SearchFilter[]) => {
  const [edit, setEdit] = useState<{ index: number; among: string } | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  // When a link or Back has changed the filters, the index would point at a filter other than the one being edited.
  const among = JSON.stringify(filters)
  if (edit !== null && edit.among !== among) setEdit(null)
  const edited = edit?.among === among ? edit.index : null
  return {
    edited,
    open: (index: number, button: HTMLElement | null) => {
      opener.current = button
      setEdit(edited === index ? null : { index, among })
    },
    close: () => {
      setEdit(null)
      opener.current?.focus()
    },
  }
}

/** The most common filters, one click each. */
function FeedbackOffers({ view, onFollow }: { view: ListView; onFollow: () => void }) {
  if (view.filters.some(({ kind }) => kind === 'user_feedback')) return null
  return FEEDBACK_SIDES.map(({ words, values }) => {
    const filters = [...view.filters, { kind: 'user_feedback', tag: null, values } as const]
    return (
      <Link
        key={words}
        to={paths.browse(writeViewFragment({ ...view, filters }))}
        // The link disappears, and would take the focus with it.
        onFollow={onFollow}
        className={QUIET_BUTTON}
      >
        <Plus aria-hidden className="size-3.5" />
        {words} feedback
      </Link>
    )
  })
}
