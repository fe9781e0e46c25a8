import { type ReactNode, useState, useTransition } from 'react'
import { nextLimit, toMoreWords } from '@/ui/json-tree/text-limit'
import { cutText } from '@/ui/json-tree/cut-text'
import { MoreButton } from '@/ui/MoreButton'
import { useIsPrinting } from '@/ui/printing'
import type { ShownPart } from './shown-part'

type Props = {
  text: string
  part: ShownPart
  /** Draws a stretch of the text. */
  show: (text: string) => ReactNode
}

/** A long stretch of text: its beginning and end, with the middle shown on demand. */
export function LongPiece({ text, part, show }: Props) {
  const [shown, setShown] = useState(part.head)
  const [, startTransition] = useTransition()
  const isPrinting = useIsPrinting()
  if (isPrinting) return show(text)
  // The end starts at a place where a cut is allowed, so that no letter is split.
  const folded = part.tail === 0 ? text : cutText(text, text.length - part.tail)
  const head = cutText(folded, shown)
  return (
    <>
      {show(head)}
      {head.length < folded.length && '…'}
      <span className="block font-sans" dir="ltr">
        <MoreButton
          words={toMoreWords(folded.length, shown, part.head)}
          onClick={() =>
            startTransition(() => setShown(nextLimit(folded.length, shown, part.head)))
          }
        />
      </span>
      {show(text.slice(folded.length))}
    </>
  )
}
