import { type PointerEvent, useMemo, useState } from 'react'
import type { Turn } from '@/interaction/interaction'
import { landmarksOf, turnWords } from './landmarks'
import { OverviewDrawing } from './OverviewDrawing'
import { turnForKey } from './overview-keys'
import { OverviewLabel } from './OverviewLabel'
import { toOverviewPaths } from './overview-paths'
import { OVERVIEW_LENGTH, percent, type TurnExtent, turnAtPlace } from './overview-scale'
import type { Around } from './turn-tops'
import type { Jump } from './use-turn-jump'

type Props = {
  turns: readonly Turn[]
  extents: readonly TurnExtent[]
  isUpright: boolean
  /** The part in the window, in the overview's units, and the turn that is being read. */
  place: { readonly start: number; readonly end: number; readonly turn: number }
  /** The turns before and after it, known before it is drawn. */
  around: () => Around
  onJump: (to: Jump) => void
}

/** The place beneath the pointer, in the overview's units. */
const placeUnder = (event: PointerEvent<HTMLElement>, isUpright: boolean): number => {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const share = isUpright ? (event.clientY - top) / height : (event.clientX - left) / width
  return share * OVERVIEW_LENGTH
}

/** The whole conversation at a glance. One tab stop: a slider whose value is the turn that is being read. */
export function OverviewStrip({ turns, extents, isUpright, place, around, onJump }: Props) {
  const [pointedAt, setPointedAt] = useState<number | null>(null)
  const [hasFocus, setHasFocus] = useState(false)
  const landmarks = landmarksOf(turns)
  const paths = useMemo(
    () => toOverviewPaths(turns, landmarks, { extents, isUpright }),
    [turns, landmarks, extents, isUpright],
  )
  const words = (turn: number): string => turnWords(turn, turns.length, landmarks.get(turn))

  const follow = (event: PointerEvent<HTMLElement>) => {
    const under = placeUnder(event, isUpright)
    const before = pointedAt === null ? null : turnAtPlace(extents, pointedAt).turn
    const target = turnAtPlace(extents, under)
    setPointedAt(under)
    const isDrag = event.type === 'pointermove'
    if (isDrag && (event.buttons !== 1 || target.turn === before)) return
    onJump({ ...target, takesFocus: false })
  }
  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    follow(event)
  }

  const labelled = pointedAt ?? (hasFocus ? (extents[place.turn - 1]?.start ?? null) : null)
  const start = isUpright ? 'top' : 'left'
  const length = isUpright ? 'height' : 'width'
  return (
    <div
      role="presentation"
      onPointerDown={press}
      onPointerMove={follow}
      onPointerLeave={() => setPointedAt(null)}
      onPointerUp={() => setPointedAt(null)}
      className={`pointer-events-auto relative cursor-pointer touch-none rounded-sm outline-offset-2 outline-accent has-[:focus-visible]:outline-2 ${isUpright ? 'h-full w-6 px-[5px]' : 'h-6 w-full py-[5px]'}`}
    >
      <OverviewDrawing paths={paths} isUpright={isUpright} />
      <div
        aria-hidden
        style={{ [start]: percent(place.start), [length]: percent(place.end - place.start) }}
        className={`pointer-events-none absolute rounded-sm border border-accent bg-accent/10 ${isUpright ? 'inset-x-px min-h-2' : 'inset-y-px min-w-2'}`}
      />
      <input
        type="range"
        aria-label="Conversation overview"
        aria-orientation={isUpright ? 'vertical' : 'horizontal'}
        aria-valuetext={words(place.turn)}
        min={1}
        max={turns.length}
        value={place.turn}
        onChange={(event) => onJump({ turn: event.target.valueAsNumber, takesFocus: false })}
        onKeyDown={(event) => {
          const turn = turnForKey(event.key, around(), turns.length)
          if (turn === null || event.ctrlKey || event.altKey || event.metaKey) return
          event.preventDefault()
          setHasFocus(true)
          onJump({ turn, takesFocus: false })
        }}
        onFocus={(event) => setHasFocus(event.target.matches(':focus-visible'))}
        onBlur={() => setHasFocus(false)}
        className="pointer-events-none absolute inset-0 m-0 size-full opacity-0"
      />
      {labelled !== null && (
        <OverviewLabel
          place={labelled}
          isUpright={isUpright}
          words={words(pointedAt === null ? place.turn : turnAtPlace(extents, pointedAt).turn)}
          onDismiss={() => {
            setPointedAt(null)
            setHasFocus(false)
          }}
        />
      )}
    </div>
  )
}
