import { type RefObject, useMemo, useState } from 'react'
import type { Interaction } from '@/interaction/interaction'
import { interactionTitle, wholeTitle } from '@/interaction/title'
import type { InteractionId } from '@/lib/interaction-id'
import { formatCount } from '@/lib/numbers'
import { useHidden } from '@/ui/hidden/use-hidden'
import { useReveal } from '@/ui/highlight/reveal'
import { MoreButton } from '@/ui/MoreButton'

type Props = {
  /** Null for a record from a file. */
  id: InteractionId | null
  interaction: Interaction
  heading: RefObject<HTMLHeadingElement | null>
}

/** What the interaction is about. Anything else about it stands below, since a heading is read out as a whole. */
export function RecordTitle({ id, interaction, heading }: Props) {
  const whole = useMemo(() => wholeTitle(interaction), [interaction])
  const [isWhole, setIsWhole] = useState(false)
  const title = isWhole && whole !== null ? whole : interactionTitle(interaction, id)
  const { note, show } = useHidden(title)
  useReveal(({ place, end }) => {
    // The last character of a cut title is the ellipsis, which hides one that was recorded.
    if (place === 'title' && whole !== null && end >= title.length) setIsWhole(true)
  })
  return (
    <div id="record-title" className="min-w-0 flex-1 basis-60">
      <h1
        ref={heading}
        tabIndex={-1}
        data-place="title"
        dir="auto"
        className={`text-xl font-semibold tracking-tight text-pretty wrap-anywhere outline-none ${isWhole ? 'max-h-[50dvh] overflow-y-auto whitespace-pre-wrap' : ''}`}
      >
        {show(title)}
      </h1>
      {note}
      {whole !== null && (
        <p className="print:hidden">
          <MoreButton
            words={isWhole ? 'Show less' : `Show all ${formatCount(whole.length, 'character')}`}
            onClick={() => setIsWhole(!isWhole)}
          />
        </p>
      )}
    </div>
  )
}
