import { useMemo } from 'react'
import type { Source } from '@/interaction/interaction'
import { HiddenCount } from '@/ui/hidden/HiddenCount'
import { placeName } from '@/ui/highlight/place'
import { requestReveal } from '@/ui/highlight/reveal'
import { textsOf } from './source-list'

type Props = {
  source: Source
  /** Its place in the list, from 1. */
  position: number
  isRevealed: boolean
  onToggle: () => void
}

/** How much of a source's name, query and results is hidden; showing it opens the source. */
export function SourceNote({ source, position, isRevealed, onToggle }: Props) {
  const texts = useMemo(() => textsOf(source), [source])
  const toggle = () => {
    onToggle()
    if (!isRevealed)
      requestReveal({
        place: placeName({ kind: 'source', source: position, part: 'query' }),
        end: 0,
      })
  }
  return <HiddenCount texts={texts} isRevealed={isRevealed} onToggle={toggle} />
}
