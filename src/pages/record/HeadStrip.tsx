import type { RefObject } from 'react'
import { FlagMarks } from '@/features/flags/FlagMarks'
import { toFlags } from '@/features/flags/flags'
import type { Interaction } from '@/interaction/interaction'
import { interactionTitle } from '@/interaction/title'
import type { InteractionId } from '@/lib/interaction-id'
import { Echo } from '@/ui/Echo'
import { toVisibleText } from '@/lib/visible-text'
import { useIsAway } from './use-is-away'

type Props = {
  id: InteractionId | null
  interaction: Interaction
  head: RefObject<HTMLElement | null>
  heading: RefObject<HTMLElement | null>
}

/**
 * Where the head does not stay in view: what the record is about and why it is flagged, in one line at the window's
 * top, which leads back to the head. Its height is known to `useHeadHeight`.
 */
export function HeadStrip({ id, interaction, head, heading }: Props) {
  if (!useIsAway(head)) return null
  const goUp = () => {
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0, behavior: 'instant' })
  }
  return (
    <button
      type="button"
      onClick={goUp}
      className="fixed inset-x-0 top-0 z-10 h-9 cursor-pointer bg-surface text-start text-sm shadow-[0_1px_0_var(--line)] print:hidden forced-colors:border-b"
    >
      <span className="mx-auto flex max-w-[90rem] items-center gap-4 px-4 sm:px-8">
        <span className="min-w-0 grow truncate font-semibold [unicode-bidi:plaintext]">
          <Echo words={toVisibleText(interactionTitle(interaction, id))} />
        </span>
        <FlagMarks flags={toFlags(interaction)} />
        <span className="sr-only">Back to the top</span>
      </span>
    </button>
  )
}
