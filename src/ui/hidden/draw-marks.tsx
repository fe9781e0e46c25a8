import type { ReactNode } from 'react'
import { findHidden } from '@/lib/hidden-characters'
import { hiddenWords } from '../markdown/care-words'
import { MarkedText } from '../markdown/MarkedText'
import { toTextParts } from '../markdown/marked-text'
import { toVisibleText } from '@/lib/visible-text'

// Exported here so that it is fetched together with what it switches.
export { HiddenSwitch } from './HiddenSwitch'

/** Says how much is hidden in some texts; null if nothing is. */
export const countHidden = (texts: readonly string[]): string | null =>
  hiddenWords(texts.flatMap(findHidden))

const drawWith =
  (isRevealed: boolean) =>
  (piece: string): ReactNode => {
    const visible = toVisibleText(piece)
    const parts = toTextParts(visible, isRevealed)
    return parts.every((part) => part.kind === 'text') ? visible : <MarkedText parts={parts} />
  }

/** Draws a piece of text: towers of marks are kept within their line, and what is hidden is shown. */
export const drawRevealed = drawWith(true)

/** The same, but what is hidden stays hidden. */
export const drawHidden = drawWith(false)
