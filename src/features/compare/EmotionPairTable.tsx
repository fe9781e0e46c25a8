import { Absent } from '@/ui/Absent'
import { toVisibleText } from '@/lib/visible-text'
import type { EmotionCell, EmotionRow } from './emotion-pairs'
import { NameText } from './NameText'
import { NoValue } from './NoValue'
import { type ScoreFormat, emotionChange } from './emotion-words'

type CellProps = { cell: EmotionCell; isKnown: boolean; write: (value: number) => string }

function Score({ cell, isKnown, write }: CellProps) {
  switch (cell.kind) {
    case 'number':
      return write(cell.value)
    case 'lacking':
      return <Absent word={cell.word} />
    case 'named':
      return <Absent word="Named, no score" />
    case 'unexpected':
      return <Absent word={typeof cell.raw === 'number' ? 'Out of range' : 'Not a number'} />
    case 'absent':
      return isKnown ? <Absent word="Not recorded" /> : <NoValue words="Not known" />
  }
}

/** The square that ties a column to its bars. */
function Head({ side }: { side: 'A' | 'B' }) {
  return (
    <th
      scope="col"
      // The first column leaves room for the bars.
      className={`p-0 text-right font-normal ${side === 'B' ? 'w-16' : ''}`}
    >
      <span
        aria-hidden
        className={`mr-1 inline-block size-2 rounded-xs [print-color-adjust:exact] forced-colors:border ${side === 'A' ? 'bg-(--emotion-8) forced-colors:bg-[CanvasText]' : 'bg-accent forced-colors:bg-[Canvas]'}`}
      />
      {side}
    </th>
  )
}

type Props = {
  rows: readonly EmotionRow[]
  areShares: boolean
  format: ScoreFormat
  /** Whether anything is known of the emotions of A, of B. */
  known: readonly [boolean, boolean]
  /** In rem: each row is as high as its bars' share of the chart that lies over the table. */
  rowHeight: number
  headHeight: number
  /** Whether names are shown on as many lines as they need. */
  isWhole: boolean
}

/** Names and numbers of both sides as text, with room for the bars between them. */
export function EmotionPairTable({ rows, areShares, format, known, ...looks }: Props) {
  const { rowHeight, headHeight, isWhole } = looks
  const write = areShares ? format.share : format.intensity
  return (
    <table className="w-full table-fixed border-collapse leading-4">
      <thead>
        <tr className="text-xs text-muted" style={{ height: `${headHeight}rem` }}>
          <th scope="col" className="w-28 p-0 text-left font-normal sm:w-34">
            <span data-word className="sr-only w-auto">
              Emotion
            </span>
          </th>
          <Head side="A" />
          <Head side="B" />
          <th scope="col" className="hidden w-20 p-0 text-right font-normal sm:table-cell">
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} style={{ height: `${rowHeight}rem` }}>
            <th
              scope="row"
              title={toVisibleText(row.name)}
              className="p-0 pr-2 text-left font-normal text-ink"
            >
              <span
                data-name
                className={`${isWhole ? 'block' : 'line-clamp-2'} py-0.5 wrap-anywhere`}
              >
                <NameText name={row.name} />
              </span>
            </th>
            {[row.a, row.b].map((cell, side) => (
              <td key={side} className="p-0 pl-2 text-right tabular-nums">
                {/* The first column is as wide as the bars, which may come up to its numbers. */}
                <div className={cell.kind === 'number' ? '' : 'ml-auto max-w-16 text-xs'}>
                  <Score cell={cell} isKnown={known[side] === true} write={write} />
                </div>
              </td>
            ))}
            <td className="hidden p-0 pl-2 text-right text-muted tabular-nums sm:table-cell">
              {emotionChange(row, areShares, format) ?? <NoValue words="Can’t be compared" />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
