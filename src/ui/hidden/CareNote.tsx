type Props = {
  words: string
  /** What a click does; also the accessible name if none is given. Undefined if there is nothing to do. */
  action?: string
  name?: string
  /** Placed after the text in its line, rather than above it. */
  isInline?: boolean
  onClick?: () => void
}

/** A quiet line about what is hidden in a text, with a button to show it. */
export function CareNote({ words, action, name, isInline = false, onClick }: Props) {
  const Box = isInline ? 'span' : 'p'
  return (
    <Box
      data-not-recorded
      lang="en"
      dir="ltr"
      className={`text-muted select-none ${isInline ? 'ms-1.5 text-xs' : 'mb-2 text-sm'}`}
    >
      {words}
      {action !== undefined && (
        <span className="print:hidden">
          {words.endsWith('.') ? ' ' : ' · '}
          <button
            type="button"
            aria-label={name}
            onClick={onClick}
            className="min-h-6 cursor-pointer rounded text-accent underline underline-offset-2"
          >
            {action}
          </button>
        </span>
      )}
    </Box>
  )
}
