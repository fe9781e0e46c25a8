import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { Conversation } from '@/features/conversation/Conversation'
import type { TurnActions as DrawActions } from '@/features/conversation/TurnGroupList'
import { createMaskingChoice, type MaskingChoice } from '@/features/export/masking-choice'
import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import type { Interaction } from '@/interaction/interaction'
import { readFragment } from '@/lib/fragment'
import { type InteractionId, shortId } from '@/lib/interaction-id'
import { languageTag } from '@/lib/language'
import { PanelBoundary } from '@/ui/PanelBoundary'
import { letPartsCome } from '@/ui/later-part'
import { useAnnouncement } from '@/ui/use-announcement'
import { WithRareCode } from '@/ui/WithRareCode'
import { PanelsSkeleton } from './PanelsSkeleton'
import { RecordGrid } from './RecordGrid'
import { RecordHead } from './RecordHead'
import {
  OddConversation,
  RawJsonPanel,
  RecordExport,
  RecordNavigation,
  RecordPanels,
  RecordLinks,
  TurnActions,
} from './record-parts'
import { needsRareCode } from './needs-rare-code'
import { useRemembered } from './use-remembered'

type Props = {
  /** Null for a record from a file: it has no address here, and the server is not asked about it. */
  id: InteractionId | null
  fileName?: string
  /** Shown above the title, and stays in view with it. */
  banner?: ReactNode
  fetched: FetchedInteraction
  /** Whether a failed page stood here before. */
  hasRecovered: boolean
}

/** A record that has arrived: every field in its place. */
export function InteractionRecord({ id, fileName, banner, fetched, hasRecovered }: Props) {
  const { interaction } = fetched
  const [isRare] = useState(() => needsRareCode(interaction))
  const { turn, source } = readFragment(useLocation().hash)
  useRemembered(id)
  // The outside system: the network, which is reserved for the record until it is drawn.
  useEffect(letPartsCome, [])
  useAnnouncement(
    id === null
      ? 'Record from a file loaded; none of it was sent'
      : `Interaction ${shortId(id)} loaded`,
  )
  const { language, piiRemoved } = interaction
  const tag = language.kind === 'value' ? languageTag(language.value) : null
  const [masking] = useState(() =>
    createMaskingChoice(!(piiRemoved.kind === 'value' && piiRemoved.value), tag),
  )
  return (
    <RecordGrid
      head={
        <RecordHead id={id} fetched={fetched} hasRecovered={hasRecovered} banner={banner}>
          {/* Nothing of the record is drawn without it: outside of a boundary, it holds the whole page back. */}
          {isRare && <WithRareCode>{() => null}</WithRareCode>}
          <Suspense fallback={<div className="h-6 w-28 print:hidden" />}>
            <RecordExport id={id} fileName={fileName ?? null} fetched={fetched} choice={masking} />
          </Suspense>
        </RecordHead>
      }
      conversation={
        <Transcript
          id={id}
          interaction={interaction}
          linkedTurn={turn}
          language={tag}
          masking={masking}
        />
      }
      panels={
        <Suspense fallback={<PanelsSkeleton />}>
          <RecordPanels
            id={id}
            interaction={interaction}
            project={fetched.project}
            openSource={source}
          />
        </Suspense>
      }
      foot={<Foot id={id} fetched={fetched} />}
    />
  )
}

type TranscriptProps = Pick<Props, 'id'> & {
  interaction: Interaction
  linkedTurn: number | null
  language: string | null
  masking: MaskingChoice
}

function Transcript({ id, interaction, linkedTurn, language, masking }: TranscriptProps) {
  const { turns } = interaction
  const turnActions = useCallback<DrawActions>(
    (drawn, number) => (
      <Suspense fallback={null}>
        <TurnActions id={id} turns={turns} turn={drawn} number={number} masking={masking} />
      </Suspense>
    ),
    [id, turns, masking],
  )
  return (
    <>
      <Suspense fallback={null}>
        <RecordLinks id={id} interaction={interaction} masking={masking} />
      </Suspense>
      {/* Reserves the overview's room above the text, on screens where it goes there. */}
      <Suspense fallback={turns.length > 5 && <div className="h-8 lg:hidden" />}>
        <RecordNavigation turns={turns} />
      </Suspense>
      <PanelBoundary title="Conversation">
        <Conversation
          record={id}
          turns={turns}
          linkedTurn={linkedTurn}
          language={language}
          turnActions={turnActions}
        >
          {interaction.oddConversation !== undefined && (
            <Suspense fallback={null}>
              <OddConversation value={interaction.oddConversation} />
            </Suspense>
          )}
        </Conversation>
      </PanelBoundary>
    </>
  )
}

function Foot({ id, fetched }: Pick<Props, 'id' | 'fetched'>) {
  const { interaction, text, bytes } = fetched
  return (
    <PanelBoundary title="Raw JSON">
      {/* Room below a short last turn, which could not be at the top without it, and would go there later. */}
      <Suspense fallback={<div className="mb-[100dvh]" />}>
        <RawJsonPanel
          value={interaction.raw}
          text={text}
          bytes={bytes}
          fileName={id === null ? 'interaction.json' : `interaction-${id}.json`}
        />
      </Suspense>
    </PanelBoundary>
  )
}
