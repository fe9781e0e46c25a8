import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useReveal } from './highlight/reveal'
import { useIsPrinting } from './printing'
import { useIdleTurn } from './use-idle-turn'
import { canFindHidden, useUntilFound } from './use-until-found'

type AccordionItem = {
  /** Names the button. */
  readonly title: ReactNode
  /** Beside the heading of an open item. */
  readonly aside?: ReactNode
  /** Shown below the heading, open or closed. */
  readonly note?: ReactNode
  /** Drawn when the item is open; if the accordion is findable, also while closed, once the page idles. */
  readonly content: ReactNode
  /** Whether the content holds a place that is searched for (see ui/highlight): then the item opens. */
  readonly holds?: (place: string) => boolean
}

type Props = {
  items: readonly AccordionItem[]
  /** The index of the item that is open from the start and marked as the current one. */
  current?: number | undefined
  /** Closed contents are added to the page when it idles, so that the browser's own find can find and open them. */
  isFindable: boolean
}

type ItemProps = AccordionItem & { isCurrent: boolean; isFindable: boolean }

function Item({ title, aside, note, content, holds, isCurrent, isFindable }: ItemProps) {
  const [isOpen, setIsOpen] = useState(isCurrent)
  const [wasCurrent, setWasCurrent] = useState(isCurrent)
  const contentId = useId()
  const isPrinting = useIsPrinting()
  const root = useRef<HTMLLIElement>(null)
  const box = useUntilFound<HTMLDivElement>(!isOpen, () => setIsOpen(true))
  const isInPage = useIdleTurn(isFindable && !isOpen && canFindHidden())

  useReveal(({ place }) => {
    if (holds?.(place) === true) setIsOpen(true)
  })

  // A new address opens its item and leaves the others as they are.
  if (isCurrent !== wasCurrent) {
    setWasCurrent(isCurrent)
    if (isCurrent) setIsOpen(true)
  }

  // The outside system is the scroll position: a link that names the item scrolls to it.
  useLayoutEffect(() => {
    if (isCurrent) root.current?.scrollIntoView()
  }, [isCurrent])

  return (
    <li
      ref={root}
      aria-current={isCurrent ? 'true' : undefined}
      className={`border-t border-line first:border-t-0 ${isCurrent ? 'border-l-2 border-l-accent pl-2' : ''}`}
    >
      <div className="flex items-start gap-1">
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={contentId}
            onClick={() => setIsOpen(!isOpen)}
            className="flex min-h-9 w-full cursor-pointer items-start gap-1.5 py-2 text-left text-sm leading-5"
          >
            <ChevronRight
              aria-hidden="true"
              className={`mt-0.5 size-4 shrink-0 text-muted ${isOpen ? 'rotate-90' : ''}`}
            />
            <span className="min-w-0 wrap-anywhere">{title}</span>
          </button>
        </h3>
        {isOpen && aside}
      </div>
      {note !== undefined && <div className="pl-5.5">{note}</div>}
      {/* Printed open: paper can't be clicked. */}
      <div id={contentId} ref={box} className="print:block print:[content-visibility:visible]">
        {(isOpen || isInPage || isPrinting) && <div className="pb-3 pl-5.5">{content}</div>}
      </div>
    </li>
  )
}

/**
 * A list of headings, each of which opens its content, any number at a time (the APG's accordion pattern). Written here
 * rather than taken from Radix, because Radix removes closed content from the page or hides it from the browser's find;
 * this one also takes a fraction of the bytes.
 */
export function Accordion({ items, current, isFindable }: Props) {
  return (
    <ul>
      {items.map((item, index) => (
        <Item key={index} {...item} isCurrent={index === current} isFindable={isFindable} />
      ))}
    </ul>
  )
}
