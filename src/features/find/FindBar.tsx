import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { Interaction } from '@/interaction/interaction'
import { formatNumber } from '@/lib/numbers'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'
import type { ShownRows } from './find-entries'
import type { Found } from './find-in-record'
import { focusInView } from './focus-in-view'
import { useFind } from './use-find'
import { useRoom } from './use-room'

type Props = {
  interaction: Interaction
  /** What the page says in words; the same object as long as that does not change. */
  rows?: ShownRows
  /** The place of the box in the page. */
  place?: RefObject<HTMLElement | null>
  /** Whether that place has left the window. While the box is used, it then stands at the window's top. */
  isAway?: boolean
}

/** At the window's top, in the place of the line that stands in for the head. */
const FLOATING =
  'fixed inset-x-0 top-0 z-20 border-b border-line bg-surface px-4 py-1 sm:px-8 lg:flex-row lg:items-center lg:gap-4 lg:*:first:w-72'

/** [searchbox] "Find in this interaction": looks through everything recorded, and leads from hit to hit. */
export function FindBar({ interaction, rows, place, isAway = false }: Props) {
  const box = useRef<HTMLInputElement>(null)
  const [hasFocus, setHasFocus] = useState(false)
  const { term, isBlank, type, words, result, goTo, move } = useFind(interaction, rows)
  useShortcut({
    keys: '/',
    description: 'Find in this interaction',
    group: 'Find',
    run: () => {
      // A box that is away comes to the window: the window need not go to the box.
      box.current?.focus({ preventScroll: isAway })
      box.current?.select()
    },
  })
  const clear = () => {
    type('')
    if (!isAway) {
      box.current?.focus()
      return
    }
    // A box that came to the window goes back to its place. A pressed button is gone then, and tells of no blur.
    focusInView()
    setHasFocus(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the composition of a character.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') move(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') clear()
    else return
    event.preventDefault()
  }
  const sections = result?.found.sections ?? []
  const isFloating = isAway && (hasFocus || term !== '')
  const room = useRoom(place, isFloating)
  return (
    <search
      ref={place}
      // The place stays as high as the box was there, so that nothing moves up.
      style={isFloating ? { minHeight: room } : undefined}
      className="order-last min-h-8 w-full lg:order-none lg:w-72 print:hidden"
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      <div className={`flex flex-col gap-1 ${isFloating ? FLOATING : ''}`}>
        <div className="flex min-h-8 items-center gap-1.5 rounded-md bg-raised ps-2 pe-1 focus-within:outline-2 focus-within:outline-accent forced-colors:border">
          <Search aria-hidden className="size-4 shrink-0 text-muted" />
          <input
            ref={box}
            type="search"
            aria-label="Find in this interaction"
            placeholder="Find"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={term}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            className="min-w-0 grow bg-transparent text-sm outline-none placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
          />
          {/* The status region says the same to screen readers. */}
          <span aria-hidden className="text-xs whitespace-nowrap text-muted tabular-nums">
            {words}
          </span>
          {(result?.found.hits.length ?? 0) > 0 && (
            <span className="flex shrink-0">
              <BarButton name="Previous match" onClick={() => move(-1)} Icon={ChevronUp} />
              <BarButton name="Next match" onClick={() => move(1)} Icon={ChevronDown} />
            </span>
          )}
          {term !== '' && <BarButton name="Clear find" onClick={clear} Icon={X} />}
        </div>
        {!isBlank && (
          // The line's room is kept, so that nothing moves when the counts come or go.
          <div className="min-h-6">
            {sections.length > 0 && <SectionCounts sections={sections} goTo={goTo} />}
          </div>
        )}
      </div>
    </search>
  )
}

type CountsProps = {
  sections: Found['sections']
  /** Leads to a hit, by its place among all. */
  goTo: (hit: number) => void
}

/** How many hits each part of the page has. */
function SectionCounts({ sections, goTo }: CountsProps) {
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs text-muted lg:justify-end">
      {sections.map(({ section, count, first }) => (
        <li key={section}>
          <button
            type="button"
            title={`Go to the first match in ${section}`}
            onClick={() => goTo(first)}
            className="min-h-6 cursor-pointer rounded underline-offset-2 hover:text-ink hover:underline"
          >
            {section} <span className="tabular-nums">{formatNumber(count)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

type ButtonProps = { name: string; onClick: () => void; Icon: typeof ChevronUp }

function BarButton({ name, onClick, Icon }: ButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={onClick}
      className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded text-muted hover:text-ink pointer-coarse:size-8"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}
