import { Check, Copy, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { announce } from './announce'
import { copyText } from './copy-text'

type Props = {
  /** The exact text to copy; a function if making it is expensive. */
  text: string | (() => string)
  /** The accessible name: says what is copied, as in "Copy id". */
  name?: string
  /** Visible words; without them the button is an icon. They should be part of the name. */
  label?: string
}

type Outcome = 'copied' | 'failed'

const OUTCOMES = {
  copied: { words: 'Copied', Icon: Check, look: 'bg-positive-soft text-positive' },
  failed: { words: 'Could not copy', Icon: X, look: 'bg-danger-soft text-danger' },
} as const

const SHOWN_MS = 2000

/** Copies a text and says so, over the button and in the status region. */
export function CopyButton({ text, label, name = label ?? 'Copy' }: Props) {
  // An object, so that a second click restarts the timer.
  const [latest, setLatest] = useState<{ outcome: Outcome } | null>(null)

  // The outside system is the clock.
  useEffect(() => {
    const timer = latest === null ? undefined : setTimeout(() => setLatest(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [latest])

  const copy = async () => {
    const outcome = (await copyText(typeof text === 'function' ? text() : text))
      ? 'copied'
      : 'failed'
    setLatest({ outcome })
    announce(OUTCOMES[outcome].words)
  }

  return (
    <span className="relative inline-flex shrink-0 text-xs whitespace-nowrap text-muted hover:text-ink">
      <button
        type="button"
        aria-label={name}
        onClick={() => void copy()}
        className="inline-flex min-h-6 min-w-6 cursor-pointer items-center justify-center gap-1 rounded px-1"
      >
        <Copy aria-hidden className="size-3.5 shrink-0" />
        {label}
      </button>
      {latest !== null && <Said outcome={latest.outcome} />}
    </span>
  )
}

/**
 * Lies over the button and what is before it, so that nothing moves and nothing widens the page. The button's name stays
 * what it does; the status region says the same to screen readers.
 */
function Said({ outcome }: { outcome: Outcome }) {
  const { words, Icon, look } = OUTCOMES[outcome]
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute inset-y-0 end-0 flex min-w-full items-center gap-1 rounded px-1 ${look}`}
    >
      <Icon className="size-3.5 shrink-0" />
      {words}
    </span>
  )
}
