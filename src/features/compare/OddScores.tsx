import { Capped } from '@/ui/Capped'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import type { EmotionCell, EmotionRow } from './emotion-pairs'
import { NameText } from './NameText'
import type { Side } from './side'

const FIRST = 50

type OddScore = { name: string; side: Side['name']; raw: unknown }

const oddIn = (name: string, side: Side['name'], cell: EmotionCell): readonly OddScore[] =>
  cell.kind === 'unexpected' && typeof cell.raw !== 'number' ? [{ name, side, raw: cell.raw }] : []

const toOddScores = (rows: readonly EmotionRow[]): readonly OddScore[] =>
  rows.flatMap(({ name, a, b }) => [...oddIn(name, 'A', a), ...oddIn(name, 'B', b)])

/** What was recorded in the place of scores: in the table, whose rows are as high as their bars, there is no room. */
export function OddScores({ rows }: { rows: readonly EmotionRow[] }) {
  const odd = toOddScores(rows)
  if (odd.length === 0) return null
  return (
    <Capped items={odd} cap={FIRST} noun="value">
      {(shown) => (
        <dl className="mt-2 flex flex-col gap-1">
          {shown.map(({ name, side, raw }, index) => (
            <div key={index} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
              <dt className="text-muted">
                <NameText name={name} /> in {side}
              </dt>
              <dd className="min-w-0 wrap-anywhere">
                <UnknownValue value={raw} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Capped>
  )
}
