import type { ReactNode } from 'react'
import { useIdleTurn } from './use-idle-turn'
import { canFindHidden, useUntilFound } from './use-until-found'

type Props = {
  text: string
  isShown: boolean
  /** Draws it. */
  show: (text: string) => ReactNode
  /** Called when the browser's own find has a hit in it and is about to show it. */
  onFound: () => void
}

/**
 * A part of a text. While it is not shown, it is added to the page when that idles, outside the layout, for the
 * browser's own find. When the find shows it, it stays the same element, since the hit would be lost otherwise.
 */
export function TextPiece({ text, isShown, show, onFound }: Props) {
  const ref = useUntilFound<HTMLSpanElement>(!isShown, onFound)
  const isInPage = useIdleTurn(!isShown && canFindHidden())
  return (
    // Without line breaking: otherwise the browser's find would spend most of its time on it.
    <span ref={ref} className="[&[hidden]]:absolute [&[hidden]]:w-0 [&[hidden]]:whitespace-pre">
      {(isShown || isInPage) && show(text)}
    </span>
  )
}
