import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { useIsPrinting } from '@/ui/printing'
import { remInPixels } from '@/ui/rem'
import type { EmotionPairs, EmotionRow } from './emotion-pairs'

type Props = {
  rows: readonly EmotionRow[]
  domain: EmotionPairs['domain']
  /** Of all rows together, in rem. */
  height: number
}

/** In CSS pixels. A zero is drawn too: no bar at all means that there is no number. */
const sliver = (value: unknown): number => (typeof value === 'number' ? 2 : 0)

/** In CSS pixels, on paper, where nothing is measured. */
const PRINTED_WIDTH = 300

const THICKEST = 12

/**
 * Two bars for each row of the table underneath, the first side's above the second's. The table has the names and
 * numbers, so the bars are hidden from screen readers.
 */
export function EmotionPairChart({ rows, domain, height }: Props) {
  const isPrinting = useIsPrinting()
  const data = rows.map(({ lengths: { a, b } }) => ({
    ...(a !== null && { a }),
    ...(b !== null && { b }),
  }))
  return (
    <div
      // Out of the tab order too: Recharts makes its layers focusable.
      inert
      aria-hidden="true"
      // Without colours the second side's bars are hollow.
      className="size-full forced-colors:[&_.side-b_path]:fill-[Canvas] forced-colors:[&_.side-b_path]:stroke-[CanvasText] forced-colors:[&_line]:stroke-[CanvasText] forced-colors:[&_path]:fill-[CanvasText]"
    >
      <ResponsiveContainer
        width={isPrinting ? PRINTED_WIDTH : '100%'}
        height={isPrinting ? height * remInPixels() : '100%'}
      >
        <BarChart
          data={data}
          layout="vertical"
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          barCategoryGap="24%"
          barGap={1}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[...domain]} allowDataOverflow hide />
          <YAxis type="category" hide />
          <ReferenceLine x={0} stroke="var(--line)" />
          {(['a', 'b'] as const).map((side) => (
            <Bar
              key={side}
              dataKey={side}
              className={`side-${side}`}
              fill={side === 'a' ? 'var(--emotion-8)' : 'var(--accent)'}
              radius={2}
              maxBarSize={THICKEST}
              minPointSize={sliver}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
