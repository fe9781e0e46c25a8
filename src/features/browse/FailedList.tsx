import type { ReactNode } from 'react'
import { toListFailure } from '@/interaction/list-failure'
import { toVisibleText } from '@/lib/visible-text'
import { RetryButton } from '@/ui/retry/RetryButton'

type Props = {
  error: Error
  isRetrying: boolean
  onRetry: () => void
  /** A way out, where there is one of its own. */
  children?: ReactNode
}

/** Why there is no list. */
export function FailedList({ error, isRetrying, onRetry, children }: Props) {
  const { heading, sentences, canRetry, retryAfter, code, requestId } = toListFailure(error)
  return (
    <div className="max-w-2xl py-8">
      <div role="alert">
        <h2 className="text-lg font-semibold">{heading}</h2>
        <p className="mt-1 text-pretty text-muted">
          The list could not be read. <bdi>{toVisibleText(sentences[0] ?? '')}</bdi> {sentences[2]}
        </p>
      </div>
      {children}
      {canRetry && (
        <div className="mt-4">
          <RetryButton
            isLarge
            error={error}
            retryAfter={retryAfter}
            isRetrying={isRetrying}
            onRetry={onRetry}
          />
        </div>
      )}
      {code !== null && (
        <p className="mt-4 text-xs text-muted">
          For the operator: <code>{code}</code>
          {requestId !== null && (
            <>
              , request <code className="break-all">{requestId}</code>
            </>
          )}
        </p>
      )}
    </div>
  )
}
