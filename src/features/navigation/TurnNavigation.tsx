import { useMemo } from 'react'
import type { Turn } from '@/interaction/interaction'
import { landmarksOf } from './landmarks'
import { OverviewStrip } from './OverviewStrip'
import { toExtents } from './overview-scale'
import { belowHead } from '@/ui/highlight/head-height'
import { useIsWide } from '@/ui/use-is-wide'
import { useReadingPlace } from './use-reading-place'
import { useTurnJump } from './use-turn-jump'
import { useTurnKeys } from './use-turn-keys'

type Props = {
  turns: readonly Turn[]
  /** The turn that the address names, from 1. */
  linkedTurn: number | null
  /** Writes a turn into the address. */
  onTurn: (turn: number) => void
}

/** A conversation with fewer turns needs no overview. */
const OVERVIEW_FROM = 6

/**
 * Navigation within a conversation: the keys and, for a longer one, the overview. It is laid out in the conversation's
 * place.
 */
export function TurnNavigation({ turns, linkedTurn, onTurn }: Props) {
  const { jump, currentTurn, aroundJump } = useTurnJump({ turns, linkedTurn, onTurn })
  useTurnKeys({ turns, around: aroundJump, jump })
  if (turns.length < OVERVIEW_FROM) return null
  return <Overview turns={turns} currentTurn={currentTurn} aroundJump={aroundJump} jump={jump} />
}

type OverviewProps = { turns: readonly Turn[] } & ReturnType<typeof useTurnJump>

function Overview({ turns, currentTurn, aroundJump, jump }: OverviewProps) {
  const isUpright = useIsWide()
  const extents = useMemo(() => toExtents(turns, landmarksOf(turns)), [turns])
  const place = useReadingPlace({ extents, currentTurn })
  return (
    // Beside the text it lies in the gap between the columns, and takes no width from either.
    <div
      ref={belowHead}
      data-overview={isUpright ? 'upright' : 'flat'}
      className={
        isUpright
          ? 'pointer-events-none absolute inset-y-0 left-full z-[5] ml-4 w-6 print:hidden'
          : 'sticky top-(--head-height) z-[5] -mx-4 flex h-8 items-center bg-surface px-4 print:hidden'
      }
    >
      <div
        className={
          isUpright
            ? 'sticky top-[calc(var(--head-height,0px)+1rem)] h-[calc(100dvh-var(--head-height,0px)-var(--foot-height,0px)-2rem)] max-h-full'
            : 'w-full'
        }
      >
        <OverviewStrip
          turns={turns}
          extents={extents}
          isUpright={isUpright}
          place={place}
          around={aroundJump}
          onJump={jump}
        />
      </div>
    </div>
  )
}
