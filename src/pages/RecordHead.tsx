import { FlagList } from '@/features/flags/FlagList'
import { toFlags } from '@/features/flags/flags'
import { SummaryLine } from '@/features/summary/SummaryLine'
import { toSummaryItems } from '@/features/summary/summary-items'
import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import { interactionTitle } from '@/interaction/title'
import type { InteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { CopyButton } from '@/ui/CopyButton'
import { PanelBoundary } from '@/ui/PanelBoundary'
import { useHeadingFocus } from './use-heading-focus'
import { useHeadHeight } from './use-head-height'

type Props = {
  id: InteractionId
  fetched: FetchedInteraction
  /** Whether a failed page stood here before. */
  hasRecovered: boolean
}

/** What the interaction is about, why it is flagged, and its key figures. */
export function RecordHead({ id, fetched, hasRecovered }: Props) {
  const { interaction, hasReplacedBytes } = fetched
  const heading = useHeadingFocus(hasRecovered)
  const head = useHeadHeight()
  return (
    <div ref={head} className="flex flex-col gap-2">
      <div className="flex items-start justify-between gap-4">
        <h1
          ref={heading}
          tabIndex={-1}
          dir="auto"
          className="text-xl font-semibold tracking-tight text-balance wrap-anywhere outline-none"
        >
          {interactionTitle(interaction, id)}
        </h1>
        <CopyButton
          label="Copy link"
          text={() => new URL(paths.interaction(id), location.href).href}
        />
      </div>
      <PanelBoundary title="Flags" id="flags">
        <FlagList flags={toFlags(interaction)} />
      </PanelBoundary>
      <SummaryLine items={toSummaryItems(interaction)} />
      {hasReplacedBytes && (
        <p className="text-sm text-caution">
          Some bytes of this record were not valid text; each is shown as �.
        </p>
      )}
    </div>
  )
}
