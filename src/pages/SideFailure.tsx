import { toFailure } from '@/interaction/failure'
import { useCountdown } from './use-countdown'

type Props = {
  /** Of the two, which one this is: the buttons of both are told apart. */
  name: 'A' | 'B'
  error: Error
  isRetrying: boolean
  onRetry: () => void
}

/** Why one of two interactions is not there, while the other one may be. */
export function SideFailure({ name, error, isRetrying, onRetry }: Props) {
  const { heading, sentences, canRetry, retryAfter, code, requestId } = toFailure(error)
  return (
    <div className="flex flex-col gap-2 border-l-2 border-danger pl-3 text-sm">
      <div role="alert">
        <p className="font-semibold text-danger">{heading}</p>
        <p className="text-pretty text-muted">{sentences.join(' ')}</p>
      </div>
      {canRetry && (
        <Retry
          // A new error starts its own countdown.
          key={requestId}
          name={name}
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

type RetryProps = Pick<Props, 'name' | 'isRetrying' | 'onRetry'> & { retryAfter: number | null }

function Retry({ name, retryAfter, isRetrying, onRetry }: RetryProps) {
  const left = useCountdown(retryAfter)
  const isWaiting = left > 0 || isRetrying
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      {/* Not `disabled`: the button keeps the focus while it waits. */}
      <button
        type="button"
        aria-disabled={isWaiting}
        onClick={() => {
          if (!isWaiting) onRetry()
        }}
        className="min-h-8 cursor-pointer rounded-lg bg-accent px-3 text-sm font-semibold text-on-accent hover:opacity-90 aria-disabled:cursor-default aria-disabled:bg-raised aria-disabled:text-muted"
      >
        Try again<span className="sr-only"> with {name}</span>
      </button>
      {left > 0 && <span className="text-muted">in {left} s</span>}
      {isRetrying && <span className="text-muted">Trying…</span>}
    </p>
  )
}
