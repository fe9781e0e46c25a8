import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'react-router'
import { FlagList } from '@/features/flags/FlagList'
import { toFlags } from '@/features/flags/flags'
import { SummaryLine } from '@/features/summary/SummaryLine'
import { toSummaryItems } from '@/features/summary/summary-items'
import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import { readFragment } from '@/lib/fragment'
import { type InteractionId, shortId } from '@/lib/interaction-id'
import { CopyButton } from '@/ui/CopyButton'
import { PanelBoundary } from '@/ui/PanelBoundary'
import { useHeadingFocus } from '@/ui/use-heading-focus'
import { usePrintedName } from '@/ui/use-printed-name'
import { recordAddress } from './record-address'
import { HeadStrip, RecordFind } from './record-parts'
import { RecordTitle } from './RecordTitle'
import { useHeadHeight } from './use-head-height'

type Props = {
  /** Null for a record from a file, which no link leads to. */
  id: InteractionId | null
  fetched: FetchedInteraction
  /** Whether a failed page stood here before. */
  hasRecovered: boolean
  /** Stands above the title. */
  banner: ReactNode
  /** More ways to pass the record on. */
  children: ReactNode
}

/** What the interaction is about, why it is flagged, and its key figures. */
export function RecordHead({ id, fetched, hasRecovered, banner, children }: Props) {
  const { interaction, hasReplacedBytes } = fetched
  const heading = useHeadingFocus(hasRecovered)
  const head = useHeadHeight()
  const { find } = readFragment(useLocation().hash)
  usePrintedName(id === null ? 'From a file' : `Interaction ${id}`)
  return (
    <div ref={head} className="relative flex flex-col gap-2">
      {banner}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <RecordTitle id={id} interaction={interaction} heading={heading} />
        <Suspense
          fallback={
            // As high as the box, which has a second line while it is used.
            <div
              className={`order-last w-full lg:order-none lg:w-72 print:hidden ${find === null ? 'h-8' : 'h-15'}`}
            />
          }
        >
          <RecordFind interaction={interaction} />
        </Suspense>
        <div className="flex flex-wrap items-center gap-x-3 lg:min-h-8">
          {id !== null && <CopyButton label="Copy link" text={() => recordAddress(id)} />}
          {children}
        </div>
      </div>
      {id !== null && (
        <p className="hidden text-xs wrap-anywhere text-muted print:block">
          Interaction {id}
          <br />
          {recordAddress(id)}
        </p>
      )}
      <PanelBoundary title="Flags">
        <FlagList flags={toFlags(interaction)} />
      </PanelBoundary>
      <SummaryLine items={toSummaryItems(interaction)}>
        {id !== null && (
          <div className="flex items-center gap-1 print:hidden">
            <dt className="text-muted">ID</dt>
            <dd>
              <CopyButton label={shortId(id)} name={`Copy ID ${shortId(id)}`} text={id} />
            </dd>
          </div>
        )}
      </SummaryLine>
      {hasReplacedBytes && (
        <p className="text-sm text-caution">
          Some bytes of this record were not valid text; each is shown as �.
        </p>
      )}
      <Suspense fallback={null}>
        <HeadStrip {...{ id, interaction, head, heading }} />
      </Suspense>
    </div>
  )
}
