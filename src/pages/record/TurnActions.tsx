import type { MaskingChoice } from '@/features/export/masking-choice'
import { TurnCopy } from '@/features/export/TurnCopy'
import { landmarksOf } from '@/features/navigation/landmarks'
import type { Turn } from '@/interaction/interaction'
import { turnFragment } from '@/lib/fragment'
import type { InteractionId } from '@/lib/interaction-id'
import { CopyButton } from '@/ui/CopyButton'
import { recordAddress } from './record-address'

type Props = {
  /** Null for a record from a file: no link leads to its turns. */
  id: InteractionId | null
  turns: readonly Turn[]
  turn: Turn
  /** Counted from 1. */
  number: number
  masking: MaskingChoice
}

/**
 * The rest of a turn's first line: how long after the turn before it came, if that was long; why else it is worth
 * looking at, if a jump has led there; and what can be done with it.
 */
export function TurnActions({ id, turns, turn, number, masking }: Props) {
  // That it was requested is already said in the same line.
  const reasons =
    landmarksOf(turns)
      .get(number)
      ?.reasons.filter(({ kind }) => kind !== 'requested') ?? []
  return (
    <span className="relative flex items-center gap-x-3 in-data-linked:flex-wrap print:flex-wrap">
      {reasons.map(({ kind, words }) => (
        // A line of its own would move the text when it comes: only where a jump has led is there one.
        <span
          key={words}
          className={`hidden truncate in-data-linked:inline in-data-linked:whitespace-normal print:whitespace-normal ${kind === 'gap' ? 'sm:inline' : ''}`}
        >
          {words}
        </span>
      ))}
      <span className="ml-auto flex shrink-0 items-center gap-1 opacity-0 in-[.turn:focus-within]:opacity-100 in-[.turn:hover]:opacity-100 [@media(hover:none)]:opacity-100">
        {id !== null && (
          <CopyButton
            label="Link"
            name={`Copy the link to turn ${number}`}
            text={() => recordAddress(id, `#${turnFragment(number)}`)}
          />
        )}
      </span>
      <TurnCopy turn={turn} number={number} choice={masking} />
    </span>
  )
}
