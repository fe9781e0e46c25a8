import type { ReactNode } from 'react'

/** The two sides, next to each other where there is room, otherwise one below the other. */
export function SideColumns({ a, b }: { a: ReactNode; b: ReactNode }) {
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <div className="min-w-0">
        <h3 className="mb-1 text-xs font-semibold text-muted">A</h3>
        {a}
      </div>
      <div className="min-w-0">
        <h3 className="mb-1 text-xs font-semibold text-muted">B</h3>
        {b}
      </div>
    </div>
  )
}
