/** A dash where there is nothing to show, with the reason for screen readers. */
export function NoValue({ words }: { words: string }) {
  return (
    <>
      <span aria-hidden className="text-muted">
        —
      </span>
      <span className="sr-only">{words}</span>
    </>
  )
}
