import { type KeyboardEvent, type MouseEvent, use, useEffect, useId, useRef, useState } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { CloseDialog } from '@/ui/ModalDialog'
import { ITEM_COLUMNS, ItemOption } from './ItemOption'
import { type Typed, placeAfterKey } from './place-after-key'

type Props = {
  judgements: readonly Judgement[]
  /** Null if it is not known. */
  titleOf: (id: InteractionId) => string | null
  /** The position shown, from 1. */
  at: number
  onGo: (place: number) => void
}

const NOTHING: Typed = { digits: '', time: 0 }

/** Scrolls the list alone: `scrollIntoView` would move the page behind the dialog too. */
const bringIntoView = (list: HTMLElement | null, option: HTMLElement | null): void => {
  if (list === null || option === null) return
  const [box, row] = [list.getBoundingClientRect(), option.getBoundingClientRect()]
  if (row.top < box.top) list.scrollTop -= box.top - row.top
  else if (row.bottom > box.bottom) list.scrollTop += row.bottom - box.bottom
}

/**
 * One tab stop for up to a thousand rows: arrow keys, Home, End, Page Up and Page Down move through them, typing a number
 * finds it, Enter or a click goes there.
 */
export function ItemList({ judgements, titleOf, at, onGo }: Props) {
  const close = use(CloseDialog)
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef(NOTHING)
  const [active, setActive] = useState(at)
  const id = useId()
  const optionId = (place: number) => `${id}-${place}`

  // The outside system: the browser's focus, which the dialog has put on its first button.
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  // The outside system: the list's scroll position.
  useEffect(() => {
    bringIntoView(list.current, document.getElementById(`${id}-${active}`))
  }, [id, active])

  const go = (place: number) => {
    close()
    onGo(place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return go(active)
    }
    const next = placeAfterKey(event.key, {
      active,
      total: judgements.length,
      typed: typed.current,
      now: event.timeStamp,
    })
    if (next === null) return
    event.preventDefault()
    typed.current = next.typed
    setActive(next.place)
  }
  const onClick = ({ target }: MouseEvent) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null
    if (option !== null) go(Number(option.id.slice(id.length + 1)))
  }
  return (
    <div className="flex min-h-0 flex-col text-sm">
      <div
        aria-hidden
        className={`${ITEM_COLUMNS} border-b border-line px-2 pb-1 text-xs text-muted max-sm:hidden`}
      >
        <span className="text-right">No.</span>
        <span>ID</span>
        <span>Verdict</span>
        <span />
        <span>Title</span>
      </div>
      <div
        ref={list}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the rows of a <select> have no columns
        role="listbox"
        tabIndex={0}
        aria-label="Items of the set"
        aria-activedescendant={optionId(active)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        className="max-h-[60dvh] min-h-10 overflow-y-auto rounded-md outline-none"
      >
        {judgements.map((judgement, index) => (
          <ItemOption
            key={judgement.id}
            id={optionId(index + 1)}
            place={index + 1}
            judgement={judgement}
            title={titleOf(judgement.id)}
            isActive={active === index + 1}
            isShown={at === index + 1}
          />
        ))}
      </div>
    </div>
  )
}
