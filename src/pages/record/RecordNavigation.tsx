import { useLocation, useNavigate } from 'react-router'
import { TurnNavigation } from '@/features/navigation/TurnNavigation'
import type { Turn } from '@/interaction/interaction'
import { readFragment, writeFragment } from '@/lib/fragment'

/** The ways about in the conversation, with the turn that is landed on kept in the address. */
export function RecordNavigation({ turns }: { turns: readonly Turn[] }) {
  const { hash } = useLocation()
  const navigate = useNavigate()
  // Replaced: moving about is reading, and Back should leave the record rather than retrace each step. The quote and
  // the source that the address may name are other places than this one.
  const write = (turn: number) => {
    const next = writeFragment(location.hash, { turn, quote: null, source: null })
    void navigate({ search: location.search, hash: next }, { replace: true })
  }
  return <TurnNavigation turns={turns} linkedTurn={readFragment(hash).turn} onTurn={write} />
}
