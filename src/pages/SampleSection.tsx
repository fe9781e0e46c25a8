import { useQuery } from '@tanstack/react-query'
import { SampleList } from '@/features/open/SampleList'
import { toFailure } from '@/interaction/failure'
import { sampleListQuery } from '@/interaction/list-queries'

/** The interactions that a server without an API key has to show. */
export function SampleSection() {
  const { data, error, isFetching, refetch } = useQuery(sampleListQuery())
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
      {data === undefined && error !== null && (
        <SamplesFailed error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
      )}
      {data !== undefined && <SampleList rows={data.rows} />}
      {data?.rows.length === 0 && <p className="text-sm text-muted">There are no samples.</p>}
      {data !== undefined && data.unreadableRows > 0 && (
        <p className="mt-2 text-xs text-muted">
          Left out for want of a readable ID: {data.unreadableRows}.
        </p>
      )}
    </section>
  )
}

type FailedProps = { error: Error; isRetrying: boolean; onRetry: () => void }

function SamplesFailed({ error, isRetrying, onRetry }: FailedProps) {
  return (
    <div className="rounded-lg bg-raised p-4 text-sm text-ink">
      <p role="alert">The list of samples could not be read. {toFailure(error).sentences[0]}</p>
      <button
        type="button"
        onClick={onRetry}
        // Not `disabled`: that would take the focus away from who just pressed it.
        aria-disabled={isRetrying}
        className="mt-3 min-h-8 cursor-pointer rounded-md border border-muted/75 px-3 font-medium hover:bg-sunken aria-disabled:text-muted"
      >
        Try again
      </button>
    </div>
  )
}
