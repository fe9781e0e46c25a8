import { use } from 'react'
import type { Source } from '@/interaction/interaction'
import { placeName } from '@/ui/highlight/place'
import { ShownText } from '@/ui/markdown/shown-text'
import { sourceTitle } from './source-list'

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
      {show(sourceTitle(source, position))}
    </bdi>
  )
}
