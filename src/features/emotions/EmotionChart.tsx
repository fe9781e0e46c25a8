import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { useIsPrinting } from '@/ui/printing'
import { remInPixels } from '@/ui/rem'
import type { EmotionBars } from './emotion-bars'

type Props = Pick<EmotionBars, 'bars' | 'domain'> & {
  /** Of all rows together, in rem. */
  height: number
}

/** A zero is drawn too, so that it can be told from an emotion without a number. */
const SLIVER = 2

/** In CSS pixels: in a row of two lines, a bar is no thicker than this. */
const THICKEST = 20

/** In CSS pixels, on paper, where nothing is measured: the width that `EmotionFigure` leaves between its columns. */
const PRINTED_WIDTH = 416

/**
 * The bars alone, one for each row of the table underneath. The table has the names and numbers as text that can be
 * found, selected and read out, so the bars are hidden from screen readers.
 */
export function EmotionChart({ bars, domain, height }: Props) {
  const isPrinting = useIsPrinting()
  return (
    <div
      // Out of the tab order too: Recharts makes its layers focusable.
      inert
      aria-hidden="true"
      className="size-full forced-colors:[&_path]:fill-[CanvasText] forced-colors:[&_line]:stroke-[CanvasText]"
    >
      <ResponsiveContainer
        width={isPrinting ? PRINTED_WIDTH : '100%'}
        height={isPrinting ? height * remInPixels() : '100%'}
      >
        <BarChart
          data={[...bars]}
          layout="vertical"
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          barCategoryGap="28%"
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[...domain]} allowDataOverflow hide />
          <YAxis type="category" hide />
          <ReferenceLine x={0} stroke="var(--line)" />
          <Bar
            dataKey="length"
            radius={2}
            maxBarSize={THICKEST}
            minPointSize={SLIVER}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
