type Props = {
  words: string
  /** What a click does; the accessible name where none is given. Undefined where there is nothing to do. */
  action?: string
  name?: string
  /** Stands behind the text in its line, rather than above it. */
  isInline?: boolean
  onClick?: () => void
}

/** A quiet line about what cannot be seen in a text, with the way to see it. */
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
