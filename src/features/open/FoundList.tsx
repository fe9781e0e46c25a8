import { Suspense, type KeyboardEvent } from 'react'
import type { FoundIds } from '@/lib/id-list/find-ids'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { guardedPart } from '@/ui/later-part'
import { toFoundSummary } from './found-summary'

// A set's link is rarely made, and takes code. Without it the list is as good.
const ReviewOffer = guardedPart(async () => (await import('./ReviewOffer')).ReviewOffer)

type Props = {
  found: FoundIds
  /** Called when one of the links is followed. */
  onFollow: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The interactions found in one text, to review all or to choose from. */
export function FoundList({ found, onFollow, onKeyDown }: Props) {
  const { listed, rest } = toFoundSummary(found)
  return (
    <>
      <div className="mt-2 min-h-9">
        <Suspense fallback={null}>
          <ReviewOffer ids={found.ids} onFollow={onFollow} onKeyDown={onKeyDown} />
        </Suspense>
      </div>
      <ul className="mt-2 max-h-80 divide-y divide-line overflow-y-auto rounded-lg border border-line">
        {listed.map((id) => (
          <li key={id}>
            <Link
              to={paths.interaction(id)}
              onFollow={onFollow}
              onKeyDown={onKeyDown}
              className="block px-3 py-2 font-mono text-[0.8125rem] wrap-anywhere text-accent -outline-offset-2 hover:bg-raised hover:underline"
            >
              {id}
            </Link>
          </li>
        ))}
      </ul>
      {rest !== null && <p className="mt-2 text-sm text-muted">{rest}</p>}
    </>
  )
}
