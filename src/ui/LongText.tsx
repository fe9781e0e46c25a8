import { type ReactNode, useRef, useState, useTransition } from 'react'
import { useHidden } from './hidden/use-hidden'
import { useReveal } from './highlight/reveal'
import { nextLimit, toMoreWords } from './json-tree/text-limit'
import { cutText } from './json-tree/visible-text'
import { MoreButton } from './MoreButton'
import { useIsPrinting } from './printing'

type Props = {
  text: string
  /** In UTF-16 units: longer texts are cut here until the reader asks for more. */
  limit: number
  /** Stands in a line of other text rather than in a block of its own. */
  isInline?: boolean
  /** See `useHidden`. */
  isCounted?: boolean
  /** Draws what is shown of it, where that is not all: a link, say. */
  children?: (shown: ReactNode) => ReactNode
}

/** Shown behind a place that is looked for, so that it can be read in its sentence. */
const MARGIN = 1000

/** Recorded text as it came, line breaks and spaces kept; a long one is cut, with a button that shows the rest. */
export function LongText({ text, limit, isInline = false, isCounted = true, children }: Props) {
  const [shown, setShown] = useState(limit)
  const [, startTransition] = useTransition()
  const isPrinting = useIsPrinting()
  const ref = useRef<HTMLSpanElement>(null)
  useReveal(({ place, end }) => {
    const holder = ref.current?.closest('[data-place]')
    if (end <= shown || holder?.getAttribute('data-place') !== place) return
    setShown(Math.min(text.length, end + MARGIN))
  })
  const { note, show } = useHidden(text, { isInline, isCounted })
  const part = isPrinting ? text : cutText(text, shown)
  const body = (
    <span
      ref={ref}
      dir="auto"
      className={`whitespace-pre-wrap wrap-anywhere ${isInline ? '[unicode-bidi:isolate]' : 'block'}`}
    >
      {show(part)}
      {part.length < text.length && '…'}
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
