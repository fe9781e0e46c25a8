type Props = {
  /** What a click will do, as in "Show all 250 tags". */
  words: string
  onClick: () => void
}

/** Shows more of something long, or less again. It remains after the click, so that the focus is not lost. */
export function MoreButton({ words, onClick }: Props) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-6 cursor-pointer rounded text-left text-sm text-accent underline underline-offset-2"
    >
      {words}
    </button>
  )
}
