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
  copied: { words: 'Copied', Icon: Check, look: 'text-positive' },
  failed: { words: 'Could not copy', Icon: X, look: 'text-danger' },
} as const

const SHOWN_MS = 2000

/** Copies a text and says so, next to the button and in the status region. */
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

  const { words, Icon, look } =
    latest === null
      ? { words: '', Icon: Copy, look: 'text-muted hover:text-ink' }
      : OUTCOMES[latest.outcome]
  // Written over the label, so that nothing around it moves.
  const isCopied = label !== undefined && latest?.outcome === 'copied'
  return (
    <span className={`inline-flex shrink-0 items-center gap-1 text-xs whitespace-nowrap ${look}`}>
      <button
        type="button"
        aria-label={name}
        onClick={() => void copy()}
        className="inline-flex min-h-6 min-w-6 cursor-pointer items-center justify-center gap-1 rounded px-1"
      >
        <Icon aria-hidden className="size-3.5 shrink-0" />
        {label !== undefined && (
          <span className={`relative min-w-12 text-start ${isCopied ? 'invisible' : ''}`}>
            {label}
            {isCopied && (
              <span aria-hidden className="visible absolute inset-0">
                {words}
              </span>
            )}
          </span>
        )}
      </button>
      {/* The button's name stays what it does; the status region says the same to screen readers. */}
      <span aria-hidden>{isCopied ? '' : words}</span>
    </span>
  )
}
