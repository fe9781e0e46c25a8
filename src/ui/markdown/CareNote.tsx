type Props = {
  words: string
  /** What a click does; the accessible name where none is given. */
  action: string
  name?: string
  onClick: () => void
}

/** A quiet line above a text about what cannot be seen in it, with the way to see it. */
export function CareNote({ words, action, name, onClick }: Props) {
  return (
    <p
      data-not-recorded
      lang="en"
      dir="ltr"
      className="mb-2 text-sm text-muted select-none print:hidden"
    >
      {words}
      {words.endsWith('.') ? ' ' : ' · '}
      <button
        type="button"
        aria-label={name}
        onClick={onClick}
        className="min-h-6 cursor-pointer rounded text-accent underline underline-offset-2"
      >
        {action}
      </button>
    </p>
  )
}
