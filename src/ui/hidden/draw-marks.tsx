import type { ReactNode } from 'react'
import { findHidden } from '@/lib/hidden-characters'
import { hiddenWords } from '../markdown/care-words'
import { MarkedText } from '../markdown/MarkedText'
import { toTextParts } from '../markdown/marked-text'
import { toVisibleText } from '../markdown/visible-text'

// Fetched together with what it switches.
export { HiddenSwitch } from './HiddenSwitch'

/** Says how much in some texts cannot be seen; null where everything can. */
export const countHidden = (texts: readonly string[]): string | null =>
  hiddenWords(texts.flatMap(findHidden))

const drawWith =
  (isRevealed: boolean) =>
  (piece: string): ReactNode => {
    const visible = toVisibleText(piece)
    const parts = toTextParts(visible, isRevealed)
    return parts.every((part) => part.kind === 'text') ? visible : <MarkedText parts={parts} />
  }

/** How a piece of text is drawn: towers of marks held in their line, and what is hidden in it shown. */
export const drawRevealed = drawWith(true)

/** The same with what is hidden left so. */
export const drawHidden = drawWith(false)
