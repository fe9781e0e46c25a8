import { type ReactNode, use, useMemo, useState } from 'react'
import { mayHide } from '@/lib/may-hide'
import { DrawText } from '../markdown/draw-text'
import { hasTower } from '../markdown/text-care'
import { useMarks } from './use-marks'

type Hidden = {
  /** How much in the text cannot be seen, with the switch that shows it; null where everything can. */
  readonly note: ReactNode
  /** Draws a piece of the text as the switch says. */
  readonly show: (piece: string) => ReactNode
}

type Options = {
  /** The switch stands behind the text in its line, rather than above it. */
  readonly isInline?: boolean
  /** Something around the text counts for it, and says how it is drawn. */
  readonly isCounted?: boolean
}

/** A recorded text's hidden characters, counted, and the way to show them. */
export const useHidden = (
  text: string,
  { isInline = true, isCounted = true }: Options = {},
): Hidden => {
  const outer = use(DrawText)
  const [isRevealed, setRevealed] = useState(false)
  const marks = useMarks(
    useMemo(() => isCounted && (mayHide(text) || hasTower(text)), [isCounted, text]),
  )
  const words = useMemo(() => marks?.countHidden([text]) ?? null, [marks, text])
  return {
    note: marks !== null && words !== null && (
      <marks.HiddenSwitch
        words={words}
        isRevealed={isRevealed}
        isInline={isInline}
        onToggle={() => setRevealed(!isRevealed)}
      />
    ),
    show: marks === null ? outer : isRevealed ? marks.drawRevealed : marks.drawHidden,
  }
}
