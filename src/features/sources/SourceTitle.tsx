import { use } from 'react'
import type { Source } from '@/interaction/interaction'
import { sourceName } from '@/interaction/source-name'
import { cutCharacters } from '@/lib/cut-characters'
import { placeName } from '@/ui/highlight/place'
import { DrawText } from '@/ui/markdown/draw-text'
import { hasLongName, LONGEST_TITLE } from './source-list'

type Props = {
  source: Source
  /** Its place in the list, from 1. */
  position: number
}

/** What a source is called, or what number it has. */
export function SourceTitle({ source, position }: Props) {
  const show = use(DrawText)
  const name = sourceName(source.name, position)
  if (hasLongName(source)) return <bdi>{show(cutCharacters(name, LONGEST_TITLE))}</bdi>
  return (
    <bdi data-place={placeName({ kind: 'source', source: position, part: 'name' })}>
      {show(name)}
    </bdi>
  )
}
