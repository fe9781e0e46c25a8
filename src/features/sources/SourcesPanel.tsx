import { absenceWord } from '@/interaction/absence'
import type { Recorded, Source } from '@/interaction/interaction'
import { formatCount } from '@/lib/numbers'
import { Absent } from '@/ui/Absent'
import { Accordion } from '@/ui/Accordion'
import { Capped } from '@/ui/Capped'
import { placeName, sourceOf } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { toVisibleText } from '@/ui/markdown/visible-text'
import { Panel } from '@/ui/Panel'
import { SourceContent } from './SourceContent'
import { areFindable, sourceTitle } from './source-list'

const FIRST = 500

type Props = {
  sources: Recorded<readonly Source[]>
  /** The source that the address names, from 1: open and marked. */
  openSource?: number | undefined
}

/** The region "Sources": what the answer drew on, one closed heading a source. */
export function SourcesPanel({ sources, openSource }: Props) {
  const word = absenceWord(sources, { isList: true })
  const list = sources.kind === 'value' ? sources.value : []
  const isFindable = areFindable(list)
  return (
    <Panel
      title="Sources"
      id="sources"
      aside={
        list.length > 0 && (
          <span className="text-xs text-muted">{formatCount(list.length, 'source')}</span>
        )
      }
    >
      {word !== null && (
        <p className="text-sm">
          <Absent word={word} />
        </p>
      )}
      {sources.kind === 'unexpected' && <UnknownValue value={sources.raw} />}
      {list.length > 0 && (
        <Capped items={list} cap={Math.max(FIRST, openSource ?? 0)} noun="source" itemOf={sourceOf}>
          {(shown) => (
            <Accordion
              current={openSource === undefined ? undefined : openSource - 1}
              isFindable={isFindable}
              items={shown.map((source, index) => ({
                title: (
                  <bdi data-place={placeName({ kind: 'source', source: index + 1, part: 'name' })}>
                    {toVisibleText(sourceTitle(source, index + 1))}
                  </bdi>
                ),
                holds: (place) => sourceOf(place) === index + 1 && !place.endsWith('-name'),
                content: <SourceContent source={source} position={index + 1} />,
              }))}
            />
          )}
        </Capped>
      )}
    </Panel>
  )
}
