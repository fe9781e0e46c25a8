import { use } from 'react'
import type { Source } from '@/interaction/interaction'
import { sourceName } from '@/interaction/source-name'
import { placeName } from '@/ui/highlight/place'
import { ShownText } from '@/ui/markdown/shown-text'

type Props = {
  source: Source
  /** Its place in the list, from 1. */
  position: number
}

/** What a source is called, or what number it has. */
export function SourceTitle({ source, position }: Props) {
  const show = use(ShownText)
  return (
    <bdi data-place={placeName({ kind: 'source', source: position, part: 'name' })}>
      {show(sourceName(source.name, position))}
    </bdi>
  )
}
