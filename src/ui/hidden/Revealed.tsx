import { type ReactNode, use } from 'react'
import { DrawText } from '../markdown/draw-text'
import { useMarks } from './use-marks'

type Props = { isRevealed: boolean; children: ReactNode }

/** Shows what is hidden in the texts inside, for a component that counts them together. */
export function Revealed({ isRevealed, children }: Props) {
  const outer = use(DrawText)
  const marks = useMarks(isRevealed)
  return <DrawText value={marks?.drawRevealed ?? outer}>{children}</DrawText>
}
