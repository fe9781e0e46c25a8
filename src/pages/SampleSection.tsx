import { useQuery } from '@tanstack/react-query'
import { SampleList } from '@/features/open/SampleList'
import { toListFailure } from '@/interaction/list-failure'
import { sampleListQuery } from '@/interaction/list-queries'
import { RetryButton } from '@/ui/retry/RetryButton'
import { useShownError } from '@/ui/retry/use-shown-error'

/** The interactions that a server without an API key has to show. */
export function SampleSection() {
  const query = useQuery(sampleListQuery())
  const { data, isFetching, refetch } = query
  const error = useShownError(query, null)
  return (
    <section aria-labelledby="samples-heading" aria-busy={isFetching}>
      <h2 id="samples-heading" className="text-sm font-semibold text-ink">
        Sample interactions
      </h2>
      <p className="mt-1 mb-3 text-sm text-pretty text-muted">
        Invented conversations to look around in.
      </p>
      {data === undefined && error === null && (
        <output className="block text-sm text-muted">Loading the samples…</output>
      )}
      {error !== null && (
        <SamplesFailed error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
      )}
      {data !== undefined && <SampleList rows={data.rows} />}
      {data?.rows.length === 0 && <p className="text-sm text-muted">There are no samples.</p>}
      {data !== undefined && data.unreadableRows > 0 && (
        <p className="mt-2 text-xs text-muted">
          Left out, as no ID could be read: {data.unreadableRows}.
        </p>
      )}
    </section>
  )
}

type FailedProps = { error: Error; isRetrying: boolean; onRetry: () => void }

function SamplesFailed({ error, isRetrying, onRetry }: FailedProps) {
  const { sentences, retryAfter } = toListFailure(error)
  return (
    <div className="flex flex-col gap-3 rounded-lg bg-raised p-4 text-sm text-ink">
      <p role="alert">The list of samples could not be read. {sentences[0]}</p>
      <RetryButton
        error={error}
        retryAfter={retryAfter}
        isRetrying={isRetrying}
        onRetry={onRetry}
      />
    </div>
  )
}
