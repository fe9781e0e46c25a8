import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { announce } from '../announce'
import { useCountdown } from './use-countdown'
import { useSaidAtEnd } from './use-said-at-end'

type Props = {
  /** The error to recover from; a new one means that the last try has failed too. */
  error: Error
  /** Seconds to wait before a retry is worth it; null if it may be tried at once. */
  retryAfter: number | null
  isRetrying: boolean
  onRetry: () => void
  /** The end of its name, only for screen readers, if there are several on a page: "with A". */
  ending?: string
  /** Whether it is the main action of its page. */
  isLarge?: boolean
}

const SIZES = { large: 'min-h-10 px-4', small: 'min-h-8 px-3' } as const

/** "Try again". It stays in place and keeps the focus while it waits, and announces the outcome of the try. */
export function RetryButton(props: Props) {
  const { error, retryAfter, isRetrying, onRetry, ending, isLarge = false } = props
  const left = useCountdown(retryAfter, error)
  useSaidAtEnd(left)
  const isWaiting = left > 0 || isRetrying
  const wait = useId()
  const first = useRef(error)
  const button = useRef<HTMLButtonElement>(null)

  // The outside system: assistive technology. A sentence that is already there is not read again by itself.
  useEffect(() => {
    if (first.current === error) return
    first.current = error
    announce('Tried again without success')
  }, [error])

  // The outside system: the browser's focus, which would disappear with the button.
  useLayoutEffect(() => {
    const { current } = button
    return () => {
      if (document.activeElement === current)
        document.getElementById('main')?.focus({ preventScroll: true })
    }
  }, [])

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      {/* Not `disabled`, which would take the focus away from the reader who has just pressed it. */}
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
