import type { UseQueryResult } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { focusVerdicts } from '@/features/review/VerdictGroup'
import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import type { InteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { PlaceAddress } from '@/ui/in-page'
import { useShownError } from '@/ui/retry/use-shown-error'
import { FailedPage } from '../lazy-pages'
import { InteractionRecord } from '../record/InteractionRecord'
import { InteractionSkeleton } from '../record/InteractionSkeleton'
import { usePlaceClicks } from './use-place-clicks'

type Props = {
  id: InteractionId
  query: Pick<
    UseQueryResult<FetchedInteraction>,
    'data' | 'error' | 'errorUpdateCount' | 'isFetching' | 'refetch'
  >
}

/** The interaction under review: being fetched, failed, or there. */
export function ReviewItem({ id, query }: Props) {
  const address = paths.interaction(id)
  const clicks = usePlaceClicks(address)
  const [first] = useState(id)
  const [hasMoved, setHasMoved] = useState(false)
  if (!hasMoved && id !== first) setHasMoved(true)
  const { data, errorUpdateCount, isFetching, refetch } = query
  const error = useShownError(query, id)
  return (
    <div ref={clicks}>
      <PlaceAddress value={address}>
        <Suspense fallback={<InteractionSkeleton id={id} />}>
          {data !== undefined ? (
            <InteractionRecord
              key={id}
              id={id}
              banner={<VerdictLink />}
              fetched={data}
              // This includes going back to the first item, whose address is the one that the page was opened with.
              hasRecovered={hasMoved || errorUpdateCount > 0}
            />
          ) : error !== null ? (
            <FailedPage
              key={id}
              id={id}
              error={error}
              isRetrying={isFetching}
              onRetry={() => void refetch()}
            />
          ) : (
            <InteractionSkeleton id={id} />
          )}
        </Suspense>
      </PlaceAddress>
    </div>
  )
}

/** A skip link, visible on focus: jumps past the record for readers who can't use the number keys. */
function VerdictLink() {
  return (
    <button
      type="button"
      onClick={focusVerdicts}
      className="sr-only z-20 rounded bg-accent px-3 py-1.5 text-sm text-on-accent focus:not-sr-only focus:absolute"
    >
      Go to the verdict
    </button>
  )
}
