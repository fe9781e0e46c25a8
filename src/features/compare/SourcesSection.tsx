import { type ReactNode, useMemo } from 'react'
import type { Source } from '@/interaction/interaction'
import { hasVisible } from '@/lib/has-visible'
import { Accordion } from '@/ui/Accordion'
import { Capped } from '@/ui/Capped'
import { Panel } from '@/ui/Panel'
import { FieldNote } from './FieldNote'
import { isKnown } from './is-known'
import { NameText } from './NameText'
import type { Sides } from './side'
import { SOURCE_WORDS, type SourceChange, sourceSum, toSourceChanges } from './source-changes'

const FIRST = 200

/** Draws what one source holds. */
export type DrawSource = (source: Source, position: number) => ReactNode

function Name({ change: { a, b } }: { change: SourceChange }) {
  const { name } = a ?? b
  return name === null || !hasVisible(name) ? 'Unnamed source' : <NameText name={name} />
}

function Letter({ children }: { children: string }) {
  return <p className="mb-1 text-xs font-semibold text-muted">{children}</p>
}

type ContentProps = { change: SourceChange; position: number; drawSource: DrawSource }

function Content({ change: { kind, a, b }, position, drawSource }: ContentProps) {
  if (kind === 'same' || a === null || b === null) return drawSource(a ?? b, position)
  return (
    <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
      <div className="min-w-0">
        <Letter>A</Letter>
        {drawSource(a, position)}
      </div>
      <div className="min-w-0">
        <Letter>B</Letter>
        {drawSource(b, position)}
      </div>
    </div>
  )
}

type Props = { sides: Sides; drawSource: DrawSource }

/** The region "Sources": which are in both, with the same text or not, and which are on one side only. */
export function SourcesSection({ sides: [a, b], drawSource }: Props) {
  const [fieldA, fieldB] = [a.loaded?.interaction.sources, b.loaded?.interaction.sources]
  const changes = useMemo(() => toSourceChanges(fieldA, fieldB), [fieldA, fieldB])
  const isBoth = isKnown(fieldA) && isKnown(fieldB)
  return (
    <Panel
      title="Sources"
      id="sources"
      aside={isBoth && <span className="text-right text-xs text-muted">{sourceSum(changes)}</span>}
    >
      <FieldNote side={a} field={fieldA ?? null} />
      <FieldNote side={b} field={fieldB ?? null} />
      {changes.length > 0 && (
        <Capped items={changes} cap={FIRST} noun="source">
          {(shown) => (
            <Accordion
              isFindable={false}
              items={shown.map((change, index) => ({
                title: (
                  <>
                    <Name change={change} />
                    {isBoth && ' '}
                    {isBoth && (
                      <span className={change.kind === 'same' ? 'text-muted' : 'font-medium'}>
                        · {SOURCE_WORDS[change.kind]}
                      </span>
                    )}
                  </>
                ),
                content: <Content change={change} position={index + 1} drawSource={drawSource} />,
              }))}
            />
          )}
        </Capped>
      )}
    </Panel>
  )
}
