import { absenceWord } from '@/interaction/absence'
import type { Recorded, Source } from '@/interaction/interaction'
import { formatCount } from '@/lib/numbers'
import { Absent } from '@/ui/Absent'
import { Accordion } from '@/ui/Accordion'
import { Capped } from '@/ui/Capped'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
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
        <Capped items={list} cap={Math.max(FIRST, openSource ?? 0)} noun="source">
          {(shown) => (
            <Accordion
              current={openSource === undefined ? undefined : openSource - 1}
              isFindable={isFindable}
              items={shown.map((source, index) => ({
                title: <bdi>{sourceTitle(source, index + 1)}</bdi>,
                content: <SourceContent {...source} />,
              }))}
            />
          )}
        </Capped>
      )}
    </Panel>
  )
}
