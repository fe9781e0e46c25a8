import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode }

/** A list under a line that opens it. Closed, it can still be found by the browser's search. */
export function Fold({ title, children }: Props) {
  return (
    <details>
      <summary className="min-h-6 cursor-pointer content-center marker:text-muted">{title}</summary>
      <div className="pt-1 pl-4">{children}</div>
    </details>
  )
}
