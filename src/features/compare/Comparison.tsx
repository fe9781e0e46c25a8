import type { ReactNode } from 'react'
import { PanelBoundary } from '@/ui/PanelBoundary'
import { ComparedText } from './ComparedText'
import type { ScoreFormat } from './emotion-words'
import { EmotionsSection } from './EmotionsSection'
import { FiguresSection } from './FiguresSection'
import { LEGEND_LOOKS } from './mark-looks'
import type { Sides } from './side'
import { SideHead } from './SideHead'
import { type DrawSource, SourcesSection } from './SourcesSection'
import { TagsSection } from './TagsSection'

type Props = {
  sides: Sides
  /** Why a side has no record; null where it has one, or is still fetched. */
  failures: readonly [ReactNode, ReactNode]
  scoreFormat: ScoreFormat
  drawSource: DrawSource
}

/** Two interactions, section by section; the first always comes before the second. */
export function Comparison({ sides, failures, scoreFormat, drawSource }: Props) {
  const [a, b] = sides
  const loaded = sides.filter((side) => side.loaded !== null).length
  return (
    <div className="flex flex-col gap-10">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <SideHead side={a} failure={failures[0]} />
        <SideHead side={b} failure={failures[1]} />
      </div>
      {loaded === 2 && a.id !== b.id && (
        <p className="-my-4 text-xs text-muted">
          In the texts: <span className={LEGEND_LOOKS.del}>only in A</span>,{' '}
          <span className={LEGEND_LOOKS.ins}>only in B</span>
        </p>
      )}
      {loaded > 0 && <Sections {...{ sides, scoreFormat, drawSource }} />}
    </div>
  )
}

function Sections({ sides, scoreFormat, drawSource }: Omit<Props, 'failures'>) {
  return (
    <>
      <Safe title="Input">
        <ComparedText title="Input" sides={sides} />
      </Safe>
      <Safe title="Output">
        <ComparedText title="Output" sides={sides} />
      </Safe>
      <Safe title="Emotions">
        <EmotionsSection sides={sides} format={scoreFormat} />
      </Safe>
      <Safe title="Sources">
        <SourcesSection sides={sides} drawSource={drawSource} />
      </Safe>
      <Safe title="Tags">
        <TagsSection sides={sides} />
      </Safe>
      <Safe title="Figures">
        <FiguresSection sides={sides} />
      </Safe>
    </>
  )
}

function Safe({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PanelBoundary title={title} elsewhere="Each record shows it on its own page.">
      {children}
    </PanelBoundary>
  )
}
