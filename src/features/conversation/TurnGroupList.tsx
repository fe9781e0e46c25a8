import { memo } from 'react'
import { useIsPrinting } from '@/ui/printing'
import type { TurnActions } from './Conversation'
import { TurnArticle } from './TurnArticle'
import type { TurnGroup } from './turn-groups'
import { useNearViewport } from './use-near-viewport'

type Props = {
  /** See `Speech`. */
  record: string | null
  group: TurnGroup
  total: number
  linkedTurn: number | null
  language: string | null
  turnActions: TurnActions | undefined
  isDrawn: boolean
  /** Plain text until it comes near the viewport, Markdown from then on. */
  isLazy: boolean
  /** The turn that is shown first, where that is one of these: its surroundings are Markdown at once. */
  first: number | null
}

/** Before and after the turn that is shown first: more than a screen. The whole group would take several frames. */
const AT_ONCE = 6

/**
 * Memoised: with ten thousand turns, every idle moment adds a group, and the two hundred others must not be drawn
 * again for it.
 */
export const TurnGroupList = memo(function TurnGroupList(props: Props) {
  const { record, group, total, linkedTurn, language, turnActions, isDrawn, isLazy, first } = props
  const { ref, isNear } = useNearViewport<HTMLOListElement>(isLazy)
  // What is off screen has neither Markdown nor buttons yet: ten thousand turns would take twice as long to draw.
  const isReadable = (number: number) =>
    isNear || !isLazy || (first !== null && Math.abs(number - first) <= AT_ONCE)
  const isPrinting = useIsPrinting()
  const isSkipped = isLazy && first === null ? 'auto' : 'visible'
  return (
    <ol
      ref={ref}
      start={group.start}
      data-turns={group.turns.length}
      className="flex flex-col gap-10 pb-10 last:pb-0"
      style={{
        contentVisibility: isSkipped,
        containIntrinsicSize: `auto ${group.height}px`,
        // Without the padding, as the size that the browser keeps for a group that it skips: or drawing one would move
        // all below it.
        ...(!isDrawn && { height: group.height, boxSizing: 'content-box' }),
      }}
    >
      {isDrawn &&
        group.turns.map((turn, index) => {
          const number = group.start + index
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
                // Chromium looks up every link's place for every page: with ten thousand of them printing would never end.
                hasLink={isReadable(number) || !isPrinting}
                actions={isReadable(number) ? turnActions?.(turn, number) : undefined}
              />
            </li>
          )
        })}
    </ol>
  )
})
