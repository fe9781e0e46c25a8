import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { announce } from '../announce'
import { useCountdown } from './use-countdown'

type Props = {
  /** What is to be tried again; another one says that the last try has failed too. */
  error: Error
  /** Seconds to wait before a try is worth it; null where it may be at once. */
  retryAfter: number | null
  isRetrying: boolean
  onRetry: () => void
  /** Ends the name, for screen readers alone, where several of these stand on a page: "with A". */
  ending?: string
  /** The one thing to do on its page. */
  isLarge?: boolean
}

const SIZES = { large: 'min-h-10 px-4', small: 'min-h-8 px-3' } as const

/** "Try again". It stays where it is and keeps the focus while it waits, and says what becomes of the try. */
export function RetryButton(props: Props) {
  const { error, retryAfter, isRetrying, onRetry, ending, isLarge = false } = props
  const left = useCountdown(retryAfter, error)
  const isWaiting = left > 0 || isRetrying
  const wait = useId()
  const first = useRef(error)
  const button = useRef<HTMLButtonElement>(null)

  // The outside system: assistive technology. A sentence that stands there already is not read again by itself.
  useEffect(() => {
    if (first.current === error) return
    first.current = error
    announce('Tried again without success')
  }, [error])

  // The outside system: the browser's focus, which would be gone with the button.
  useLayoutEffect(() => {
    const { current } = button
    return () => {
      if (document.activeElement === current)
        document.getElementById('main')?.focus({ preventScroll: true })
    }
  }, [])

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      {/* Not `disabled`, which would take the focus away from who just pressed it. */}
      <button
        ref={button}
        type="button"
        aria-disabled={isWaiting}
        aria-describedby={left > 0 ? wait : undefined}
        onClick={() => {
          if (!isWaiting) onRetry()
        }}
        className={`${SIZES[isLarge ? 'large' : 'small']} cursor-pointer rounded-lg bg-accent font-semibold text-on-accent hover:opacity-90 aria-disabled:cursor-default aria-disabled:bg-raised aria-disabled:text-muted`}
      >
        Try again{ending !== undefined && <span className="sr-only"> {ending}</span>}
      </button>
      {left > 0 && (
        <p id={wait} className="text-muted">
          in {left} s
        </p>
      )}
      {isRetrying && <p className="text-muted">Trying…</p>}
    </div>
  )
}
