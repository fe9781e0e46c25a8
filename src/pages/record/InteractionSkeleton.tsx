import { type InteractionId, shortId } from '@/lib/interaction-id'
import { Bar } from '@/ui/Bar'
import { useAnnouncement } from '@/ui/use-announcement'
import { PanelsSkeleton } from './PanelsSkeleton'
import { RecordGrid } from './RecordGrid'

/**
 * A placeholder while the record is fetched: it has the page's own grid, so that nothing jumps when the record arrives.
 */
export function InteractionSkeleton({ id }: { id: InteractionId }) {
  useAnnouncement(`Loading interaction ${shortId(id)}…`)
  return (
    <div aria-busy="true">
      <RecordGrid
        head={
          <div className="flex flex-col gap-3">
            <h1 className="sr-only">Interaction {shortId(id)}</h1>
            <Bar className="h-7 w-3/5" />
            <Bar className="h-4 w-4/5" />
          </div>
        }
        conversation={
          <div aria-hidden className="flex flex-col gap-6">
            <Bar className="h-4 w-28" />
            <Bar className="h-20 w-full" />
            <Bar className="h-4 w-11/12" />
            <Bar className="h-4 w-10/12" />
            <Bar className="h-4 w-11/12" />
            <Bar className="h-4 w-7/12" />
          </div>
        }
        panels={<PanelsSkeleton />}
      />
    </div>
  )
}
