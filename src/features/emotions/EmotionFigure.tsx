import { Suspense, useMemo } from 'react'
import type { EmotionScore } from '@/interaction/interaction'
import { Capped } from '@/ui/Capped'
import { useHidden } from '@/ui/hidden/use-hidden'
import { guardedPart } from '@/ui/later-part'
import { DrawText } from '@/ui/markdown/draw-text'
import { MoreButton } from '@/ui/MoreButton'
import { LONG_NAME, useWholeNames } from '@/ui/use-whole-names'
import { EmotionTable } from './EmotionTable'
import { toEmotionBars } from './emotion-bars'
import { emotionOf } from './emotion-of'

/**
 * Recharts is large, so it is fetched separately, after the names and numbers have been drawn. If it does not arrive,
 * they stand without bars.
 */
const EmotionChart = guardedPart(async () => (await import('./EmotionChart')).EmotionChart)

/** The documentation lists 24 emotions; a record with thousands is broken, and still readable. */
const FIRST = 50

/** A row's height in the table, in rem, which the chart's height follows. */
const ROW = 1.75
/** The same when a name may need two lines, going by its length. */
const TALL_ROW = 2.5

/** The emotions with numbers: a real table, with the chart's bars between its two columns. */
export function EmotionFigure({ scores }: { scores: readonly EmotionScore[] }) {
  const { bars, gaps, domain, scale, finding } = useMemo(() => toEmotionBars(scores), [scores])
  const items = useMemo(() => [...bars, ...gaps], [bars, gaps])
  const names = useMemo(() => items.map(({ name }) => name), [items])
  const { note, show } = useHidden(
    useMemo(() => names.join('\n'), [names]),
    { isInline: false },
  )
  const usual = scores.some(({ name }) => name.length > LONG_NAME) ? TALL_ROW : ROW
  const { ref, isWhole, rowHeight, offer } = useWholeNames(names, usual)
  return (
    <figure aria-label={finding} className="text-sm print:max-w-[39rem]">
      {note}
      <Capped items={items} cap={FIRST} noun="emotion" itemOf={(place) => emotionOf(names, place)}>
        {({ length }) => (
          <div ref={ref} className="relative">
            <DrawText value={show}>
              <EmotionTable
                bars={bars.slice(0, length)}
                gaps={gaps.slice(0, Math.max(0, length - bars.length))}
                rowHeight={rowHeight}
                lines={isWhole ? 'all' : usual === ROW ? 1 : 2}
              />
            </DrawText>
            {bars.length > 0 && (
              <div
                className="pointer-events-none absolute top-0 right-18 left-34"
                style={{ height: `${Math.min(length, bars.length) * rowHeight}rem` }}
              >
                <Suspense fallback={null}>
                  <EmotionChart
                    bars={bars.slice(0, length)}
                    domain={domain}
                    height={Math.min(length, bars.length) * rowHeight}
                  />
                </Suspense>
              </div>
            )}
          </div>
        )}
      </Capped>
      {offer && <MoreButton {...offer} />}
      <figcaption className="mt-2 text-xs text-muted">
        Scores are for the whole interaction, not for single turns.{scale !== null && ` ${scale}`}
      </figcaption>
    </figure>
  )
}
