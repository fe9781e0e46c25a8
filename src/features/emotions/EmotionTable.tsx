import { use } from 'react'
import type { EmotionScore } from '@/interaction/interaction'
import { Absent } from '@/ui/Absent'
import { panelPlace } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { longWordClass } from '@/ui/long-word'
import { DrawText } from '@/ui/markdown/draw-text'
import { describeBlank } from '@/ui/markdown/blank-text'
import { toVisibleText } from '@/lib/visible-text'
import { type EmotionBar, gapWord } from './emotion-bars'

type Props = {
  bars: readonly EmotionBar[]
  gaps: readonly EmotionScore[]
  /** In rem: each row is as high as a bar's share of the chart that lies over the table. */
  rowHeight: number
  /** How many lines of a name are shown. */
  lines: 1 | 2 | 'all'
}

/** Cut if it is longer than its lines; `use-whole-names` detects that. */
const LINES = {
  1: 'line-clamp-1 wrap-anywhere',
  2: 'line-clamp-2 wrap-anywhere',
  all: 'block wrap-anywhere',
} as const

type RowProps = { name: string } & Pick<Props, 'rowHeight' | 'lines'>

function RowHead({ name, rowHeight, lines }: RowProps) {
  const show = use(DrawText)
  const blank = describeBlank(name)
  return (
    <th
      scope="row"
      title={toVisibleText(name)}
      data-place={panelPlace('emotion', name)}
      style={{ height: `${rowHeight}rem` }}
      className="p-0 pr-2 text-left font-normal text-ink"
    >
      <span data-name className={LINES[lines]}>
        {blank !== null ? (
          <Absent word={blank} />
        ) : (
          <bdi className={longWordClass(name)}>{show(name)}</bdi>
        )}
      </span>
    </th>
  )
}

function GapValue({ score }: Pick<EmotionScore, 'score'>) {
  if (score.kind === 'unexpected') return <UnknownValue value={score.raw} />
  return <Absent word={gapWord(score)} />
}

/** Names and numbers as text, with room for the bars between them. */
export function EmotionTable({ bars, gaps, rowHeight, lines }: Props) {
  return (
    <table className="w-full table-fixed border-collapse leading-5">
      <thead>
        <tr>
          <th scope="col" className="w-34 p-0">
            <span data-word className="sr-only w-auto">
              Emotion
            </span>
          </th>
          <th scope="col" className="p-0">
            <span className="sr-only">Score</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, label }, index) => (
          <tr key={index}>
            <RowHead {...{ name, rowHeight, lines }} />
            <td
              data-place={panelPlace('score', name)}
              className="text-right text-muted tabular-nums"
            >
              {label}
            </td>
          </tr>
        ))}
        {gaps.map(({ name, score }, index) => (
          <tr key={index}>
            <RowHead {...{ name, rowHeight, lines }} />
            <td data-place={panelPlace('score', name)} className="text-right">
              <GapValue score={score} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
