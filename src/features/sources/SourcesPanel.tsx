import { useMemo, useState } from 'react'
import { absenceWord } from '@/interaction/absence'
import type { Recorded, Source } from '@/interaction/interaction'
import { formatCount } from '@/lib/numbers'
import { Absent } from '@/ui/Absent'
import { Accordion } from '@/ui/Accordion'
import { Capped } from '@/ui/Capped'
import { CopyButton } from '@/ui/CopyButton'
import { Revealed } from '@/ui/hidden/Revealed'
import { sourceOf } from '@/ui/highlight/find-place'
import { wholePanel } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { Panel } from '@/ui/Panel'
import { SourceContent } from './SourceContent'
import { SourceNote } from './SourceNote'
import { SourceTitle } from './SourceTitle'
import { hasLongName, repeatedNames } from './source-list'

const FIRST = 500
const NONE: readonly Source[] = []

type Props = {
  sources: Recorded<readonly Source[]>
  /** The source that the address names, from 1: open and marked. */
  openSource?: number | undefined
  /** The address of a source, by its place in the list from 1; undefined where it has none. */
  linkTo?: ((source: number) => string) | undefined
}

/** The region "Sources": what the answer is based on, one closed heading per source. */
export function SourcesPanel({ sources, openSource, linkTo }: Props) {
  const word = absenceWord(sources, { isList: true })
  const list = sources.kind === 'value' ? sources.value : NONE
  const repeated = useMemo(() => repeatedNames(list), [list])
  // The sources, by index, whose hidden characters are shown.
  const [revealed, setRevealed] = useState<ReadonlySet<number>>(new Set())
  const toggle = (index: number) => {
    const next = new Set(revealed)
    if (!next.delete(index)) next.add(index)
    setRevealed(next)
  }
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
      {sources.kind === 'unexpected' && (
        <div data-place={wholePanel('sources')}>
          <UnknownValue value={sources.raw} />
        </div>
      )}
      {list.length > 0 && (
        <Capped items={list} cap={Math.max(FIRST, openSource ?? 0)} noun="source" itemOf={sourceOf}>
          {(shown) => (
            <Accordion
              current={openSource === undefined ? undefined : openSource - 1}
              isFindable
              items={shown.map((source, index) => ({
                title: (
                  <Revealed isRevealed={revealed.has(index)}>
                    <SourceTitle
                      source={source}
                      position={index + 1}
                      // One without a name is called by its number.
                      isNumbered={list.length > 1 && source.name !== null}
                      isRepeated={repeated.has(source.name)}
                    />
                  </Revealed>
                ),
                aside: linkTo !== undefined && (
                  <span className="pt-1.5 print:hidden">
                    <CopyButton
                      label="Link"
                      name={`Copy the link to source ${index + 1}`}
                      text={() => linkTo(index + 1)}
                    />
                  </span>
                ),
                note: (
                  <SourceNote
                    source={source}
                    position={index + 1}
                    isRevealed={revealed.has(index)}
                    onToggle={() => toggle(index)}
                  />
                ),
                holds: (place) =>
                  sourceOf(place) === index + 1 &&
                  (!place.endsWith('-name') || hasLongName(source)),
                content: (
                  <Revealed isRevealed={revealed.has(index)}>
                    <SourceContent source={source} position={index + 1} />
                  </Revealed>
                ),
              }))}
            />
          )}
        </Capped>
      )}
    </Panel>
  )
}
