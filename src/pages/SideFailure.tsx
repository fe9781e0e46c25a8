import { toFailure } from '@/interaction/failure'
import { RetryButton } from '@/ui/retry/RetryButton'

type Props = {
  /** Which of the two this is, so that the buttons of both can be told apart. */
  name: 'A' | 'B'
  error: Error
  isRetrying: boolean
  onRetry: () => void
}

/** Why one of two interactions could not be loaded, while the other one may have been. */
export function SideFailure({ name, error, isRetrying, onRetry }: Props) {
  const { heading, sentences, canRetry, retryAfter, code, requestId } = toFailure(error)
  return (
    <div className="flex flex-col gap-2 border-l-2 border-danger pl-3 text-sm">
      <div role="alert">
        <p className="font-semibold text-danger">{heading}</p>
        <p className="text-pretty text-muted">{sentences.join(' ')}</p>
      </div>
      {canRetry && (
        <RetryButton
          ending={`with ${name}`}
          error={error}
          retryAfter={retryAfter}
          isRetrying={isRetrying}
          onRetry={onRetry}
        />
      )}
      <p className="text-xs wrap-anywhere text-muted">
        {code !== null && `Code ${code}`}
        {requestId !== null && ` · Request ID ${requestId}`}
      </p>
    </div>
  )
}
