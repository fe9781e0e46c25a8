import type { ReactNode } from 'react'

type Props = {
  /** The heading, which also names the region. */
  title: string
  /** The id that links jump to; unique on the page. */
  id: string
  /** Shown at the end of the heading's line: a count, a copy button. */
  aside?: ReactNode
  children: ReactNode
}

/** A titled region of the page. */
export function Panel({ title, id, aside, children }: Props) {
  const headingId = `${id}-heading`
  return (
    <section id={id} aria-labelledby={headingId} tabIndex={-1} className="outline-offset-8">
      <div className="mb-2 flex min-h-7 items-center justify-between gap-3">
        <h2 id={headingId} className="text-sm font-semibold text-ink">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
