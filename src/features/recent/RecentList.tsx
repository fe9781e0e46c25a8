import { X } from 'lucide-react'
import { type InteractionId, shortId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { Capped } from '@/ui/Capped'
import { IconButton } from '@/ui/IconButton'
import { Link } from '@/ui/Link'
import { focusNeighbour } from './focus-neighbour'
import type { RecentInteraction } from './recent-store'
import { timeAgo } from './time-ago'

type Props = {
  /** Newest first. */
  items: readonly RecentInteraction[]
  /** Milliseconds since 1970. */
  now: number
  onRemove: (id: InteractionId) => void
  onClear: () => void
}

/** The interactions opened recently in this browser; draws nothing if there are none. */
export function RecentList({ items, now, onRemove, onClear }: Props) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="recent-heading">
      <div className="mb-2 flex min-h-8 items-center justify-between gap-3">
        <h2 id="recent-heading" className="text-sm font-semibold text-ink">
          Recently opened
        </h2>
        <button
          type="button"
          onClick={onClear}
          className="min-h-8 cursor-pointer rounded-md px-2 text-sm text-muted hover:bg-raised hover:text-ink"
        >
          Clear list
        </button>
      </div>
      <Capped items={items} cap={8} noun="interaction">
        {(shown) => (
          <ul className="-mx-3">
            {shown.map((item) => (
              <RecentRow key={item.id} item={item} now={now} onRemove={onRemove} />
            ))}
          </ul>
        )}
      </Capped>
      <p className="mt-2 text-xs text-muted">
        Kept in this browser only: the IDs and when they were opened.
      </p>
    </section>
  )
}

type RowProps = {
  item: RecentInteraction
  now: number
  onRemove: (id: InteractionId) => void
}

function RecentRow({ item: { id, openedAt }, now, onRemove }: RowProps) {
  return (
    <li className="group flex items-center gap-1 rounded-lg pr-1 hover:bg-raised">
      <Link
        to={paths.interaction(id)}
        className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4 rounded-lg px-3 py-2"
      >
        <span className="font-mono text-[0.8125rem] wrap-anywhere text-muted">
          <span className="font-semibold text-ink">{shortId(id)}</span>
          {id.slice(shortId(id).length)}
        </span>{' '}
        <span className="text-xs text-muted">
          opened <time dateTime={new Date(openedAt).toISOString()}>{timeAgo(openedAt, now)}</time>
        </span>
      </Link>
      <IconButton
        aria-label={`Remove ${shortId(id)}`}
        onClick={(event) => {
          focusNeighbour(event)
          onRemove(id)
        }}
        className="hover:bg-sunken"
      >
        <X aria-hidden className="size-4" />
      </IconButton>
    </li>
  )
}
