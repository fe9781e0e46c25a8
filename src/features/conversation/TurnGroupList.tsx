import { memo, type ReactNode, useState } from 'react'
import type { Turn } from '@/interaction/interaction'
import { useIsPrinting } from '@/ui/printing'
import { TurnArticle } from './TurnArticle'
import { turnHeight, type TurnGroup } from './turn-groups'
import { useNearViewport } from './use-near-viewport'
import { useSpread } from './use-spread'

export type TurnActions = (turn: Turn, number: number) => ReactNode

type Props = {
  /** See `Speech`. */
  record: string | null
  group: TurnGroup
  total: number
  linkedTurn: number | null
  language: string | null
  turnActions: TurnActions | undefined
  /** Whether it is drawn even if it is far off screen. */
  isDrawn: boolean
  /** All of it is Markdown, as it will be printed. */
  isPaper: boolean
  /** The turn that is shown first, if it is one of these: they never leave the page's layout. */
  first: number | null
  /** The turn that is searched for, if it is one of these: it and its neighbours are Markdown at once. */
  wanted: number | null
}

/**
 * Memoised: with ten thousand turns, every idle moment adds a group, and the two hundred others must not be drawn
 * again.
 */
export const TurnGroupList = memo(function TurnGroupList(props: Props) {
  const { record, group, total, linkedTurn, language, turnActions } = props
  const { isDrawn, isPaper, first, wanted } = props
  const isFirst = first !== null
  const { ref, end } = useNearViewport<HTMLOListElement>(!isFirst)
  const near = { start: group.start, end: group.start + group.turns.length - 1 }
  const from = wanted ?? first ?? (end && near[end])
  const isReached = useSpread(group, from)
  // A group that is wanted before it is drawn becomes Markdown in a moment: drawing it as plain text first is not worth
  // it.
  const [isStepwise, setStepwise] = useState(isFirst)
  if (!isStepwise && !isDrawn && from !== null) setStepwise(true)
  // Off screen, there is no Markdown and no button yet: with them, ten thousand turns would take twice as long to draw.
  const isReadable = (number: number) => isPaper || isReached(number)
  const isPrinting = useIsPrinting()
  const isThere = isDrawn || isStepwise
  return (
    <ol
      ref={ref}
      start={group.start}
      data-turns={group.turns.length}
      className="flex flex-col gap-10 pb-10 last:pb-0"
      style={{
        contentVisibility: isFirst || isPaper ? 'visible' : 'auto',
        containIntrinsicSize: `auto ${group.height}px`,
        // Without the padding, because the browser keeps the size of a skipped group without it: otherwise drawing one
        // would move everything below.
        ...(!isThere && { height: group.height, boxSizing: 'content-box' }),
      }}
    >
      {isThere &&
        group.turns.map((turn, index) => {
          const number = group.start + index
          if (isStepwise && !isPrinting && !isReadable(number)) {
            return <li key={number} style={{ height: turnHeight(turn) }} />
          }
          return (
            <li key={number}>
              <TurnArticle
                record={record}
                turn={turn}
                number={number}
                total={total}
                previous={group.turns[index - 1]}
                language={turn.isRequested ? language : null}
                isLinked={linkedTurn === number}
                isMarkdown={isReadable(number)}
                // While printing, Chromium looks up the place of every link for every page: with ten thousand links it
                // would never end.
                hasLink={isReadable(number) || !isPrinting}
                actions={isReadable(number) ? turnActions?.(turn, number) : undefined}
              />
            </li>
          )
        })}
    </ol>
  )
})
