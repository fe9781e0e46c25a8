import { type ReactNode, use, useMemo, useState } from 'react'
import { mayHide } from '@/lib/may-hide'
import { DrawText } from '../markdown/draw-text'
import { hasTower } from '../markdown/text-care'
import { useMarks } from './use-marks'

type Hidden = {
  /** How much is hidden in the text, with the switch that shows it; null if nothing is. */
  readonly note: ReactNode
  /** Draws a piece of the text according to the switch. */
  readonly show: (piece: string) => ReactNode
}

type Options = {
  /** The switch is placed after the text in its line, rather than above it. */
  readonly isInline?: boolean
  /** A surrounding component counts for this text, and decides how it is drawn. */
  readonly isCounted?: boolean
}

/** Counts a recorded text's hidden characters, and offers to show them. */
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
