import { Columns2, ListChecks } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import { comparePath } from '@/lib/compare-path'
import type { InteractionId } from '@/lib/interaction-id'
import { toSetOffer } from '@/lib/review-set/set-offer'
import { Link } from '@/ui/Link'
import { OutlineLink } from '@/ui/OutlineLink'

type Props = {
  /** Several. */
  ids: readonly InteractionId[]
  onFollow: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The way to review all that was found, one after the other, and to compare if there are two. */
export function ReviewOffer({ ids, onFollow, onKeyDown }: Props) {
  const offer = useMemo(() => toSetOffer(ids), [ids])
  const compared = comparePath(ids)
  if (offer === null) return null
  return (
    <div className="flex flex-wrap gap-2">
      <Link
        to={offer.to}
        onFollow={onFollow}
        onKeyDown={onKeyDown}
        className="inline-flex min-h-9 items-center gap-2 rounded-lg bg-accent px-3.5 text-sm font-semibold text-on-accent hover:opacity-90"
      >
        <ListChecks aria-hidden className="size-4 shrink-0" />
        {offer.label}
      </Link>
      {compared !== null && (
        <OutlineLink to={compared} onFollow={onFollow} onKeyDown={onKeyDown}>
          <Columns2 aria-hidden className="size-4 shrink-0" />
          Compare
        </OutlineLink>
      )}
    </div>
  )
}
