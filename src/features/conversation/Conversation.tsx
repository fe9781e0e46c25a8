import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Turn } from '@/interaction/interaction'
import { turnFragment } from '@/lib/fragment'
import { formatCount } from '@/lib/numbers'
import { turnOf } from '@/ui/highlight/place'
import { useReveal } from '@/ui/highlight/reveal'
import { holdInPlace, isHeldElsewhere, letGo, toStartUnasked } from '@/ui/hold-in-place'
import { FormulasFirst } from '@/ui/markdown/FormulaOrSource'
import { Panel } from '@/ui/Panel'
import { useIsPrinting } from '@/ui/printing'
import { PagePlainToggle } from './PagePlainToggle'
import { type TurnActions, TurnGroupList } from './TurnGroupList'
import { hasFormula } from './has-formula'
import { textViewPreference } from './text-view'
import { groupOf, toGroups } from './turn-groups'
import { useDrawnGroups } from './use-drawn-groups'

type Props = {
  /** The interaction's id, under which choices for single texts are kept. Null if it has none. */
  record: string | null
  turns: readonly Turn[]
  /** The turn that the address names, from 1; null where it names none, which means the requested one. */
  linkedTurn: number | null
  /** The requested turn's language, as a BCP 47 tag; null where it isn't known. */
  language: string | null
  /** Draws the end of a turn's first line; the same function at each render. */
  turnActions?: TurnActions
  /** Stands below the turns. */
  children?: ReactNode
}

/**
 * On paper, conversations up to this length are Markdown throughout. In longer ones, the turns beyond are printed whole
 * too, but as plain text.
 */
const EAGER_PRINTED_TURNS = 500

/** The transcript, with the requested turn marked and in view. */
export function Conversation({
  record,
  turns,
  linkedTurn,
  language,
  turnActions,
  children,
}: Props) {
  const requested = turns.findIndex((turn) => turn.isRequested) + 1
  const shown = Math.min(linkedTurn ?? Math.max(requested, 1), turns.length)
  const [waits] = useState(
    () =>
      textViewPreference.get() === 'formatted' &&
      turns.slice(Math.max(shown - 2, 0), shown + 2).some(hasFormula),
  )
  // The same groups whenever one more is drawn, or two hundred memoised lists would be drawn again for each.
  const groups = useMemo(() => toGroups(turns), [turns])
  // A turn that is searched for is drawn at once; a turn in the address takes precedence again when it changes.
  const [revealed, setRevealed] = useState({ turn: shown, behind: shown })
  useReveal(({ place }) => {
    const turn = turnOf(place)
    if (turn > 0) setRevealed({ turn, behind: shown })
  })
  const wanted = revealed.behind === shown ? Math.min(revealed.turn, turns.length) : shown
  const wantedGroup = groupOf(wanted, turns.length)
  const drawn = useDrawnGroups(groups.length, wantedGroup)
  const linkedGroup = groupOf(linkedTurn ?? 0, turns.length)
  const ref = useRef<HTMLDivElement>(null)
  const isPrinting = useIsPrinting()
  const isPaper = isPrinting && turns.length <= EAGER_PRINTED_TURNS

  // The outside system: the browser's scroll position, set before the first frame. A turn that is in view already
  // stays where it is.
  useLayoutEffect(() => {
    const turn = document.getElementById(turnFragment(shown))
    if (turn === null || ref.current?.contains(turn) !== true) return undefined
    if (isHeldElsewhere(turn.id)) return undefined
    const { top, bottom } = turn.getBoundingClientRect()
    // Before the first turn, the page begins with what it is about.
    const isHigh = top < innerHeight * (shown === 1 ? 0.75 : 0.5)
    const isInView = top >= 0 && (bottom <= innerHeight || isHigh)
    if (linkedTurn !== null) holdInPlace(turn.id)
    else if (!isInView) holdInPlace(turn.id, toStartUnasked)
    return () => letGo(turn.id)
  }, [shown, linkedTurn])

  return (
    <Panel
      title="Conversation"
      id="conversation"
      aside={
        <span className="flex items-center gap-3 text-sm text-muted">
          <PagePlainToggle record={record} />
          {formatCount(turns.length, 'turn')}
        </span>
      }
    >
      {/* Nothing of the record is drawn without it: outside of a boundary, it holds the whole page back. */}
      {waits && <FormulasFirst />}
      <div ref={ref}>
        {groups.map((group, index) => (
          <TurnGroupList
            key={group.start}
            record={record}
            group={group}
            total={turns.length}
            // Only the turn that is in this group, so that a jump redraws two groups rather than all.
            linkedTurn={linkedTurn !== null && index === linkedGroup ? linkedTurn : null}
            language={language}
            turnActions={turnActions}
            isDrawn={isPrinting || drawn.has(index)}
            isPaper={isPaper}
            first={index === groupOf(shown, turns.length) ? shown : null}
            wanted={index === wantedGroup ? wanted : null}
          />
        ))}
      </div>
      {children}
    </Panel>
  )
}
