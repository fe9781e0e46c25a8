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

const LONGEST_QUERY = 200

type TitleProps = Props & {
  /** Whether its place is written before it: by that, answers and the text overlap refer to it. */
  isNumbered: boolean
  /** Whether other sources have the same name. */
  isRepeated: boolean
}

/** What a source is called, or what number it has; with its query where other sources have the same name. */
export function SourceTitle({ source, position, isNumbered, isRepeated }: TitleProps) {
  const show = use(DrawText)
  const { query } = source
  return (
    <>
      <span
        // Drawn, not written: it is no part of the name that is read out, found or copied.
        data-number={isNumbered ? `${position}.` : undefined}
        className="data-number:before:me-1.5 data-number:before:text-muted data-number:before:tabular-nums data-number:before:content-[attr(data-number)_/_'']"
      >
        <Name source={source} position={position} />
      </span>
      {isRepeated && query.kind === 'value' && (
        <>
          {' '}
          <bdi data-not-recorded className="block text-xs text-muted">
            {show(cutCharacters(query.value, LONGEST_QUERY))}
          </bdi>
        </>
      )}
    </>
  )
}

function Name({ source, position }: Props) {
  const show = use(DrawText)
  const name = sourceName(source.name, position)
  if (hasLongName(source)) return <bdi>{show(cutCharacters(name, LONGEST_TITLE))}</bdi>
  return (
    <bdi data-place={placeName({ kind: 'source', source: position, part: 'name' })}>
      {show(name)}
    </bdi>
  )
}
