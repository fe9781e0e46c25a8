import { Check, Copy, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { announce } from './announce'
import { copyText } from './copy-text'

type Props = {
  /** What is copied, to the character; a function where making it costs something. */
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

/** Copies a text and says so, on itself and in the status region. */
export function CopyButton({ text, label, name = label ?? 'Copy' }: Props) {
  // An object, so that a second click starts the time anew.
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
      ? { words: label, Icon: Copy, look: 'text-muted hover:text-ink' }
      : OUTCOMES[latest.outcome]
  return (
    <button
      type="button"
      // Stays the same while the outcome shows, which the status region says.
      aria-label={name}
      onClick={() => void copy()}
      className={`inline-flex min-h-6 min-w-6 shrink-0 cursor-pointer items-center justify-center gap-1 rounded px-1 text-xs whitespace-nowrap ${look}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {words === undefined ? null : <span aria-hidden={latest !== null}>{words}</span>}
    </button>
  )
}
