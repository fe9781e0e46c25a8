import type { ReactNode } from 'react'
import { useIdleTurn } from './use-idle-turn'
import { canFindHidden, useUntilFound } from './use-until-found'

type Props = {
  text: string
  isShown: boolean
  /** Draws it. */
  show: (text: string) => ReactNode
  /** The browser's own find has a hit in it, and is about to show it. */
  onFound: () => void
}

/**
 * A part of a text. While it is not shown, it gets into the page as that idles, out of the flow and without a layout, for
 * the browser's own find. What the find shows stays the same element, or the hit would be lost.
 */
export function TextPiece({ text, isShown, show, onFound }: Props) {
  const ref = useUntilFound<HTMLSpanElement>(!isShown, onFound)
  const isInPage = useIdleTurn(!isShown && canFindHidden())
  return (
    // Without a line to break: or the browser's find would spend most of its time on breaking lines.
    <span ref={ref} className="[&[hidden]]:absolute [&[hidden]]:w-0 [&[hidden]]:whitespace-pre">
      {(isShown || isInPage) && show(text)}
    </span>
  )
}
