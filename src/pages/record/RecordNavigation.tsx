import { type Location, useLocation, useNavigate } from 'react-router'
import { TurnNavigation } from '@/features/navigation/TurnNavigation'
import type { Turn } from '@/interaction/interaction'
import { readFragment, writeFragment } from '@/lib/fragment'

/** The navigation within the conversation; it keeps the turn that is landed on in the address. */
export function RecordNavigation({ turns }: { turns: readonly Turn[] }) {
  const here: Location<unknown> = useLocation()
  const { hash, state } = here
  const navigate = useNavigate()
  // Replaces the entry: moving about is part of reading, and Back should leave the record rather than retrace each
  // step. The quote and the source that the address may name are dropped, being other places than this turn.
  const write = (turn: number) => {
    const next = writeFragment(location.hash, { turn, quote: null, source: null })
    void navigate({ search: location.search, hash: next }, { replace: true, state })
  }
  return <TurnNavigation turns={turns} linkedTurn={readFragment(hash).turn} onTurn={write} />
}
