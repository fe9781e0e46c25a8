import { useState } from 'react'
import { cutText } from './visible-text'
import { nextLimit, toMoreWords } from './text-limit'

type Props = {
  text: string
  /** How the part shown is written: escaped, say. */
  toView: (part: string) => string
  /** Characters shown at first. */
  limit: number
  isQuoted?: boolean
}

/** A text cut in view where it is long, all of it one or a few clicks away. */
export function CutText({ text, toView, limit, isQuoted = false }: Props) {
  const [shown, setShown] = useState(limit)
  const part = cutText(text, shown)
  const quote = isQuoted ? '"' : ''
  return (
    <>
      {quote}
      {/* `dir` on the text alone: a button behind it keeps the page's own direction. */}
      <bdi dir="auto">
        {toView(part)}
        {part.length < text.length ? '…' : ''}
      </bdi>
      {quote}
      {text.length > limit ? (
        <button
          type="button"
          onClick={() => setShown(nextLimit(text.length, shown, limit))}
          className="ms-1 min-h-6 cursor-pointer rounded px-1 font-sans text-xs text-accent underline"
        >
          {toMoreWords(text.length, shown, limit)}
        </button>
      ) : null}
    </>
  )
}
