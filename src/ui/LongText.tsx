import { useState, useTransition } from 'react'
import { nextLimit, toMoreWords } from './json-tree/text-limit'
import { cutText } from './json-tree/visible-text'
import { MoreButton } from './MoreButton'

type Props = {
  text: string
  /** In UTF-16 units: longer texts are cut here until the reader asks for more. */
  limit: number
  /** Stands in a line of other text rather than in a block of its own. */
  isInline?: boolean
}

/** Recorded text as it came, line breaks and spaces kept; a long one is cut, with a button that shows the rest. */
export function LongText({ text, limit, isInline = false }: Props) {
  const [shown, setShown] = useState(limit)
  const [, startTransition] = useTransition()
  const part = cutText(text, shown)
  return (
    <>
      <span
        dir="auto"
        className={`whitespace-pre-wrap wrap-anywhere ${isInline ? '[unicode-bidi:isolate]' : 'block'}`}
      >
        {part}
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
