import { type ReactNode, useMemo, useRef, useState, useTransition } from 'react'
import { flushSync } from 'react-dom'
import { useHidden } from './hidden/use-hidden'
import { useReveal } from './highlight/reveal'
import { Absent } from './Absent'
import { limitFor, nextLimit, toMoreWords, cutAtLimits } from './json-tree/text-limit'
import { longWordClass } from './long-word'
import { describeBlank } from './markdown/blank-text'
import { MoreButton } from './MoreButton'
import { TextPiece } from './TextPiece'
import { useIsPrinting } from './printing'

type Props = {
  text: string
  /** In UTF-16 units: longer texts are cut here until the reader asks for more. */
  limit: number
  /** Part of a line of other text, rather than a block of its own. */
  isInline?: boolean
  /** See `useHidden`. */
  isCounted?: boolean
  /** Draws the part that is shown, if that is not all of it: as a link, for instance. */
  children?: (shown: ReactNode) => ReactNode
}

/** How much is shown after a searched place, so that it can be read in its sentence. */
const MARGIN = 1000

/**
 * Recorded text unchanged, with line breaks and spaces; a long one is cut, with a button that shows the rest. The
 * browser's own find reaches the rest too, and shows it.
 */
export function LongText({ text, limit, isInline = false, isCounted = true, children }: Props) {
  const [shown, setShown] = useState(limit)
  const [, startTransition] = useTransition()
  const isPrinting = useIsPrinting()
  const ref = useRef<HTMLSpanElement>(null)
  const pieces = useMemo(() => cutAtLimits(text, limit), [text, limit])
  useReveal(({ place, end }) => {
    const holder = ref.current?.closest('[data-place]')
    if (end <= shown || holder?.getAttribute('data-place') !== place) return
    setShown(limitFor(text.length, end + MARGIN, limit))
  })
  const { note, show } = useHidden(text, { isInline, isCounted })
  const blank = describeBlank(text)
  if (blank !== null) return <Absent word={blank} />
  const body = (
    <span
      ref={ref}
      dir="auto"
      className={`whitespace-pre-wrap wrap-anywhere ${longWordClass(text)} ${isInline ? '[unicode-bidi:isolate]' : 'block'}`}
    >
      {pieces.map(({ from, text: piece }) => (
        <TextPiece
          key={from}
          text={piece}
          isShown={isPrinting || from < shown}
          show={show}
          // The browser scrolls to its hit next: everything before it has to be on the page by then.
          onFound={() => flushSync(() => setShown(limitFor(text.length, from + 1, limit)))}
        />
      ))}
      {!isPrinting && shown < text.length && '…'}
    </span>
  )
  return (
    <>
      {!isInline && note}
      {children === undefined ? body : children(body)}
      {isInline && note}
      {text.length > limit && (
        <MoreButton
          words={toMoreWords(text.length, shown, limit)}
          onClick={() => startTransition(() => setShown(nextLimit(text.length, shown, limit)))}
        />
      )}
    </>
  )
}
