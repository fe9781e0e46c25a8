import type { Judgement } from '@/lib/judgement'
import { judgedStretches } from './progress'

type Props = {
  judgements: readonly Judgement[]
  /** The position shown, from 1. */
  at: number
}

/** The set at a glance, one item beside the other: which have a verdict, and which is shown. The words say the same. */
export function ProgressLine({ judgements, at }: Props) {
  const total = judgements.length
  // The mark of the shown item stays visible, however many items there are.
  const width = Math.max(1, total / 150)
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${total} 1`}
      preserveAspectRatio="none"
      className="block h-1 w-full bg-line"
    >
      <path d={judgedStretches(judgements)} fill="var(--positive)" />
      <rect
        x={Math.min(at - 0.5 - width / 2, total - width)}
        width={width}
        height="1"
        fill="var(--accent)"
      />
    </svg>
  )
}
