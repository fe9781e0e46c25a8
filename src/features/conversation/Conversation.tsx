import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Turn } from '@/interaction/interaction'
import { turnFragment } from '@/lib/fragment'
import { formatCount } from '@/lib/numbers'
import { Panel } from '@/ui/Panel'
import { TurnGroupList } from './TurnGroupList'
import { groupOf, toGroups } from './turn-groups'
import { useDrawnGroups } from './use-drawn-groups'

type Props = {
  turns: readonly Turn[]
  /** The turn that the address names, from 1; null where it names none, which means the requested one. */
  linkedTurn: number | null
  /** The requested turn's language, as a BCP 47 tag; null where it isn't known. */
  language: string | null
  /** What stands at the end of a turn's first line; the same function at each render. */
  turnActions?: TurnActions
}

export type TurnActions = (turn: Turn, number: number) => ReactNode

/** Conversations up to this length are drawn as Markdown at once; longer ones near the viewport. */
const EAGER_TURNS = 60

/** The transcript, with the turn that was asked for marked and in view. */
export function Conversation({ turns, linkedTurn, language, turnActions }: Props) {
  const requested = turns.findIndex((turn) => turn.isRequested) + 1
  const shown = Math.min(linkedTurn ?? Math.max(requested, 1), turns.length)
  // The same groups at every idle moment, or two hundred memoised lists would be drawn again for each.
  const groups = useMemo(() => toGroups(turns), [turns])
  const drawn = useDrawnGroups(groups.length, groupOf(shown))
  const ref = useRef<HTMLDivElement>(null)

  // The outside system: the browser's scroll position. What is in view already stays where it is.
  useEffect(() => {
    const turn = document.getElementById(turnFragment(shown))
    if (turn === null || ref.current?.contains(turn) !== true) return
    const { top, bottom } = turn.getBoundingClientRect()
    const isInView = top >= 0 && (bottom <= innerHeight || top < innerHeight / 2)
    if (!isInView || linkedTurn !== null) turn.scrollIntoView({ block: 'start' })
  }, [shown, linkedTurn])

  return (
    <Panel
      title="Conversation"
      id="conversation"
      aside={<span className="text-sm text-muted">{formatCount(turns.length, 'turn')}</span>}
    >
      <div ref={ref}>
        {groups.map((group, index) => (
          <TurnGroupList
            key={group.start}
            group={group}
            total={turns.length}
            linkedTurn={linkedTurn}
            language={language}
            turnActions={turnActions}
            isDrawn={drawn.has(index)}
            isLazy={turns.length > EAGER_TURNS && index !== groupOf(shown)}
          />
        ))}
      </div>
    </Panel>
  )
}
