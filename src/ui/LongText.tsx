import { useRef, useState, useTransition } from 'react'
import { useReveal } from './highlight/reveal'
import { nextLimit, toMoreWords } from './json-tree/text-limit'
import { cutText } from './json-tree/visible-text'
import { toVisibleText } from './markdown/visible-text'
import { MoreButton } from './MoreButton'
import { useIsPrinting } from './printing'

type Props = {
  text: string
  /** In UTF-16 units: longer texts are cut here until the reader asks for more. */
  limit: number
  /** Stands in a line of other text rather than in a block of its own. */
  isInline?: boolean
}

/** Shown behind a place that is looked for, so that it can be read in its sentence. */
const MARGIN = 1000

/** Recorded text as it came, line breaks and spaces kept; a long one is cut, with a button that shows the rest. */
export function LongText({ text, limit, isInline = false }: Props) {
  const [shown, setShown] = useState(limit)
  const [, startTransition] = useTransition()
  const isPrinting = useIsPrinting()
  const ref = useRef<HTMLSpanElement>(null)
  useReveal(({ place, end }) => {
    const holder = ref.current?.closest('[data-place]')
    if (end <= shown || holder?.getAttribute('data-place') !== place) return
    setShown(Math.min(text.length, end + MARGIN))
  })
  const part = isPrinting ? text : cutText(text, shown)
  return (
    <>
      <span
        ref={ref}
        dir="auto"
        className={`whitespace-pre-wrap wrap-anywhere ${isInline ? '[unicode-bidi:isolate]' : 'block'}`}
      >
        {toVisibleText(part)}
        {part.length < text.length && '…'}
      </span>
      {text.length > limit && (
        <MoreButton
          words={toMoreWords(text.length, shown, limit)}
          onClick={() => startTransition(() => setShown(nextLimit(text.length, shown, limit)))}
        />
      )}
    </>
  )
}
