import { ListChecks } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import { toSetOffer } from '@/lib/review-set/set-offer'
import { Link } from '@/ui/Link'

type Props = {
  /** Several. */
  ids: readonly InteractionId[]
  onFollow: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The way to review all that was found, one after the other. */
export function ReviewOffer({ ids, onFollow, onKeyDown }: Props) {
  const offer = useMemo(() => toSetOffer(ids), [ids])
  if (offer === null) return null
  return (
    <Link
      to={offer.to}
      onFollow={onFollow}
      onKeyDown={onKeyDown}
      className="inline-flex min-h-9 items-center gap-2 rounded-lg bg-accent px-3.5 text-sm font-semibold text-on-accent hover:opacity-90"
    >
      <ListChecks aria-hidden className="size-4 shrink-0" />
      {offer.label}
    </Link>
  )
}
