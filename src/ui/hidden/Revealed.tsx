import { type ReactNode, use } from 'react'
import { ShownText } from '../markdown/shown-text'
import { useMarks } from './use-marks'

type Props = { isRevealed: boolean; children: ReactNode }

/** Shows what is hidden in the texts inside, for whoever counts them together. */
export function Revealed({ isRevealed, children }: Props) {
  const outer = use(ShownText)
  const marks = useMarks(isRevealed)
  return <ShownText value={marks?.drawRevealed ?? outer}>{children}</ShownText>
}
