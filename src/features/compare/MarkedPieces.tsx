import { Fragment, type ReactNode, useState, useTransition } from 'react'
import { formatCount } from '@/lib/numbers'
import { MoreButton } from '@/ui/MoreButton'
import { useIsPrinting } from '@/ui/printing'
import { LongPiece } from './LongPiece'
import { MARK_LOOKS } from './mark-looks'
import type { Piece } from './marked-pieces'
import { shownPart } from './shown-part'

/** Pieces drawn at first and added by each click: each costs the browser several elements. */
const STEP = 400

type Props = {
  /** All pieces of a text, in order. */
  pieces: readonly Piece[]
  /** What a mark means: text that only the first side has, or only the second. */
  as: 'del' | 'ins'
  /** Draws a stretch of the text. */
  show: (text: string) => ReactNode
}

/** A text with its marks, line breaks and spaces kept. */
export function MarkedPieces({ pieces, as: Mark, show }: Props) {
  const [most, setMost] = useState(STEP)
  const [, startTransition] = useTransition()
  const isPrinting = useIsPrinting()
  const shown = isPrinting ? pieces : pieces.slice(0, most)
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  return (
    <>
      {shown.map((piece, index) => {
        const part = shownPart(piece, pieces, length)
        const text =
          part === null ? show(piece.text) : <LongPiece text={piece.text} part={part} show={show} />
        if (!piece.isMarked) return <Fragment key={index}>{text}</Fragment>
        return (
          <Mark key={index} className={MARK_LOOKS[Mark]}>
            {text}
          </Mark>
        )
      })}
      {shown.length < pieces.length && (
        <span className="block font-sans" dir="ltr">
          <MoreButton
            words={`Show more: ${formatCount(pieces.length - shown.length, 'passage')} left`}
            onClick={() => startTransition(() => setMost(most + STEP))}
          />
        </span>
      )}
    </>
  )
}
