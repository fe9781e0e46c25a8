import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { idAt } from '@/lib/id-at'
import type { InteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { announce } from '@/ui/announce'
import { Link } from '@/ui/Link'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'
import { useFootHeight } from '@/ui/use-foot-height'
import { behindState, type ListBehind, type ListPlace, placeIn, visitState } from './list-place'
import { useListBehind } from './use-list-behind'
import { rememberPlace, visitOf } from './visits'

/**
 * At the foot of the window, while a record is read that was opened from the list: its place there, the ones before and
 * after it, and the way back.
 */
export function ListPlaceBar() {
  const id = idAt(useLocation().pathname)
  const list = useListBehind()
  const place = id === null || list === null ? null : placeIn(list, id)
  return list === null || place === null ? null : <Bar list={list} place={place} />
}

const PART = 'inline-flex min-h-8 items-center gap-1 rounded-md px-2'
const LINK = `${PART} text-ink hover:bg-raised`

function Bar({ list, place }: { list: ListBehind; place: ListPlace }) {
  const { index, previous, next, words, end } = place
  const foot = useFootHeight()
  const navigate = useNavigate()
  // Takes the entry's place, so that Back leads to the list.
  const how = { replace: true, state: behindState(list) }

  // The outside system: what is remembered of the visit to the list, which is gone back to at this row.
  useEffect(() => rememberPlace(visitOf(list.entry), { row: index }), [list, index])

  // Before the page says what has come: who can't see the bar hears where the step leads.
  const sayPlace = (id: InteractionId) => announce(`${placeIn(list, id)?.words} in the list`)
  const go = (step: 'previous' | 'next') => {
    // By the address, which is ahead of what is drawn when a key is pressed twice.
    const shown = idAt(location.pathname)
    const here = shown === null ? null : placeIn(list, shown)
    const id = here?.[step] ?? null
    if (id === null) return announce(`${words}. ${step === 'next' ? end : 'The first in the list'}`)
    sayPlace(id)
    void navigate(paths.interaction(id), how)
  }
  const group = 'List'
  useShortcut({
    group,
    keys: 'n',
    description: 'Next in list',
    run: () => go('next'),
  })
  useShortcut({
    group,
    keys: 'p',
    description: 'Previous in list',
    run: () => go('previous'),
  })
  return (
    <div ref={foot} className="window-foot border-t border-line bg-surface print:hidden">
      <nav
        aria-label="Browse list"
        className="mx-auto flex max-w-[90rem] flex-wrap items-center px-2 text-sm sm:px-6"
      >
        <Step to={previous} how={how} keys="p" onFollow={sayPlace}>
          <ChevronLeft aria-hidden className="size-4 max-sm:hidden" />
          Previous
        </Step>
        <Step to={next} how={how} keys="n" onFollow={sayPlace}>
          Next
          <ChevronRight aria-hidden className="size-4 max-sm:hidden" />
        </Step>
        <p className="px-2 text-muted tabular-nums">
          {words}
          {!list.isWhole && <span className="max-sm:sr-only"> loaded</span>}
          {end !== null && <span className="text-ink"> · {end}</span>}
        </p>
        <Link
          to={paths.browse(list.hash)}
          how={{ state: visitState(list.entry) }}
          className={`${PART} ml-auto text-accent hover:bg-raised hover:underline`}
        >
          Back to list
        </Link>
      </nav>
    </div>
  )
}

type StepProps = {
  /** Null where the list ends. */
  to: InteractionId | null
  how: { replace: boolean; state: unknown }
  keys: string
  onFollow: (to: InteractionId) => void
  children: ReactNode
}

/** Keeps its room where it leads nowhere, so that the other one stays beneath the pointer. */
function Step({ to, how, keys, onFollow, children }: StepProps) {
  if (to === null)
    return (
      <span aria-hidden className={`${PART} text-muted/60`}>
        {children}
      </span>
    )
  return (
    <Link
      // A new element each time: what it leads to now is fetched ahead when the pointer rests on it again.
      key={to}
      to={paths.interaction(to)}
      how={how}
      onFollow={() => onFollow(to)}
      aria-keyshortcuts={keys}
      className={LINK}
    >
      {children}
      <span className="sr-only">in list</span>
    </Link>
  )
}
