import { Suspense, useMemo } from 'react'
import { Capped } from '@/ui/Capped'
import { guardedPart } from '@/ui/later-part'
import { MoreButton } from '@/ui/MoreButton'
import { useWholeNames } from '@/ui/use-whole-names'
import { EmotionPairTable } from './EmotionPairTable'
import type { EmotionPairs } from './emotion-pairs'
import { type ScoreFormat, emotionFinding } from './emotion-words'
import { OddScores } from './OddScores'

/**
 * The chart is large, so it is fetched separately; until it arrives, or if it fails, names and numbers stand without
 * bars.
 */
const EmotionPairChart = guardedPart(
  async () => (await import('./EmotionPairChart')).EmotionPairChart,
)

const FIRST = 50

/** In rem. */
const ROW = 2.5
const HEAD = 1.5

type Props = {
  pairs: EmotionPairs
  format: ScoreFormat
  /** Whether anything is known of the emotions of A, of B. */
  known: readonly [boolean, boolean]
}

/** The scores of both sides: a real table, with two bars a row between its columns. */
export function EmotionPairFigure({ pairs, format, known }: Props) {
  const { rows, areShares, domain } = pairs
  const names = useMemo(() => rows.map(({ name }) => name), [rows])
  const { ref, isWhole, rowHeight, offer } = useWholeNames(names, ROW)
  return (
    <figure aria-label={emotionFinding(pairs, format)} className="max-w-4xl text-sm">
      <Capped items={rows} cap={FIRST} noun="emotion">
        {(shown) => (
          <div ref={ref} className="relative">
            <EmotionPairTable
              rows={shown}
              areShares={areShares}
              format={format}
              known={known}
              rowHeight={rowHeight}
              headHeight={HEAD}
              isWhole={isWhole}
            />
            <div
              className="pointer-events-none absolute right-34 left-28 sm:right-54 sm:left-34"
              style={{ top: `${HEAD}rem`, height: `${shown.length * rowHeight}rem` }}
            >
              <Suspense fallback={null}>
                <EmotionPairChart rows={shown} domain={domain} height={shown.length * rowHeight} />
              </Suspense>
            </div>
          </div>
        )}
      </Capped>
      {offer && <MoreButton {...offer} />}
      <OddScores rows={rows} />
      <figcaption className="mt-2 text-xs text-muted">
        Scores are for the whole interaction, not for single turns.{' '}
        {areShares
          ? 'Bars run from 0% to 100%; the change is in percentage points.'
          : 'Raw intensities: the longest bar is the number farthest from zero.'}
      </figcaption>
    </figure>
  )
}
