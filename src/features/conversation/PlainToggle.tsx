type Props = {
  isPlain: boolean
  /** The accessible name, where "Plain text" alone would not say what it applies to. */
  name?: string
  onToggle: () => void
}

/** Switches between a text as it reads best and as it was recorded. */
export function PlainToggle({ isPlain, name, onToggle }: Props) {
  return (
    <button
      type="button"
      aria-pressed={isPlain}
      aria-label={name}
      onClick={onToggle}
      className="min-h-6 cursor-pointer rounded px-1.5 text-xs whitespace-nowrap text-muted hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent print:hidden"
    >
      Plain text
    </button>
  )
}
