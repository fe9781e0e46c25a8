import { Bar } from '@/ui/Bar'
import { useAnnouncement } from '@/ui/use-announcement'

const ROWS = Array.from({ length: 12 }, (_, index) => index)

/** A placeholder while the first page is fetched: shaped like the table, so that nothing jumps when it arrives. */
export function ListSkeleton() {
  useAnnouncement('Loading the list…')
  return (
    <div aria-hidden>
      <Bar className="mb-4 h-6 w-56" />
      {ROWS.map((row) => (
        <div key={row} className="flex items-center gap-6 border-b border-line px-3 py-3">
          <Bar className="size-4 shrink-0" />
          <Bar className="hidden h-9 w-28 shrink-0 lg:block" />
          <Bar className="h-9 flex-1" />
          <Bar className="hidden h-9 flex-1 lg:block" />
          <Bar className="hidden h-4 w-28 shrink-0 lg:block" />
        </div>
      ))}
    </div>
  )
}
