import { Suspense, lazy } from 'react'
import { useLocation } from 'react-router'
import { Conversation } from '@/features/conversation/Conversation'
import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import { readFragment } from '@/lib/fragment'
import { type InteractionId, shortId } from '@/lib/interaction-id'
import { languageTag } from '@/lib/language'
import { PanelBoundary } from '@/ui/PanelBoundary'
import { useAnnouncement } from '@/ui/use-announcement'
import { PanelsSkeleton } from './PanelsSkeleton'
import { RecordGrid } from './RecordGrid'
import { RecordHead } from './RecordHead'
import { usePreloadedPages } from './lazy-pages'
import { useRemembered } from './use-remembered'

// The conversation is what readers came for: the panels' code is asked for when it stands there.
const RecordPanels = lazy(async () => ({
  default: (await import('./RecordPanels')).RecordPanels,
}))
const RawJsonPanel = lazy(async () => ({
  default: (await import('@/features/raw-json/RawJsonPanel')).RawJsonPanel,
}))

type Props = {
  id: InteractionId
  fetched: FetchedInteraction
  /** Whether a failed page stood here before. */
  hasRecovered: boolean
}

/** A record that has arrived: every field in its place. */
export function InteractionRecord({ id, fetched, hasRecovered }: Props) {
  const { interaction, text } = fetched
  const { turn, source } = readFragment(useLocation().hash)
  useRemembered(id)
  usePreloadedPages()
  useAnnouncement(`Interaction ${shortId(id)} loaded`)
  const { language } = interaction
  return (
    <RecordGrid
      head={<RecordHead id={id} fetched={fetched} hasRecovered={hasRecovered} />}
      conversation={
        <PanelBoundary title="Conversation" id="conversation">
          <Conversation
            turns={interaction.turns}
            linkedTurn={turn}
            language={language.kind === 'value' ? languageTag(language.value) : null}
          />
        </PanelBoundary>
      }
      panels={
        <Suspense fallback={<PanelsSkeleton />}>
          <RecordPanels id={id} interaction={interaction} openSource={source} />
        </Suspense>
      }
      foot={
        <PanelBoundary title="Raw JSON" id="raw-json">
          <Suspense fallback={null}>
            <RawJsonPanel value={interaction.raw} text={text} fileName={`interaction-${id}.json`} />
          </Suspense>
        </PanelBoundary>
      }
    />
  )
}
