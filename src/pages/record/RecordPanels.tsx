import { useQuery } from '@tanstack/react-query'
import { DetailsPanel } from '@/features/details/DetailsPanel'
import { EmotionsPanel } from '@/features/emotions/EmotionsPanel'
import { FeedbackPanel } from '@/features/feedback/FeedbackPanel'
import { OverlapPanel } from '@/features/grounding/OverlapPanel'
import { SourcesPanel } from '@/features/sources/SourcesPanel'
import { TagsPanel } from '@/features/tags/TagsPanel'
import { deeplinkQuery } from '@/interaction/deeplink'
import type { Interaction } from '@/interaction/interaction'
import { recordedText } from '@/interaction/recorded-text'
import { writeFragment } from '@/lib/fragment'
import type { InteractionId } from '@/lib/interaction-id'
import { PanelBoundary } from '@/ui/PanelBoundary'
import { recordAddress } from './record-address'

type Props = {
  /** Null for a record from a file: the service is not asked about it. */
  id: InteractionId | null
  interaction: Interaction
  /** The label of the project that has it, where there are several. */
  project: string | null
  /** The source that the address names, from 1. */
  openSource: number | null
}

/** What was recorded about the conversation, panel by panel. */
export function RecordPanels({ id, interaction, project, openSource }: Props) {
  const { data: deeplink = null } = useQuery(deeplinkQuery(id))
  const output = recordedText(interaction, 'output')
  return (
    <>
      <PanelBoundary title="Emotions">
        <EmotionsPanel emotions={interaction.emotions} isAnalysed={interaction.isAnalysed} />
      </PanelBoundary>
      <PanelBoundary title="Feedback">
        <FeedbackPanel
          feedback={interaction.feedback}
          answer={output.kind === 'value' ? output.value : null}
        />
      </PanelBoundary>
      <div className="flex flex-col gap-4">
        <PanelBoundary title="Sources">
          <SourcesPanel
            sources={interaction.sources}
            {...(openSource !== null && { openSource })}
            {...(id !== null && {
              linkTo: (source) => recordAddress(id, writeFragment('', { source })),
            })}
          />
        </PanelBoundary>
        <PanelBoundary title="Text overlap">
          <OverlapPanel interaction={interaction} />
        </PanelBoundary>
      </div>
      <PanelBoundary title="Tags">
        <TagsPanel tags={interaction.tags} />
      </PanelBoundary>
      <PanelBoundary title="Details">
        <DetailsPanel interaction={interaction} deeplink={deeplink} project={project} />
      </PanelBoundary>
    </>
  )
}
