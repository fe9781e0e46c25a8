import { useState } from 'react'
import { useHidden } from '@/ui/hidden/use-hidden'
import { cutText } from './cut-text'
import { nextLimit, toMoreWords } from './text-limit'

type Props = {
  text: string
  /** How the shown part is written, for example escaped. */
  toView: (part: string) => string
  /** Characters shown at first. */
  limit: number
  isQuoted?: boolean
  /** If it is searched for, how far into it has to be shown. */
  sought?: number | undefined
  /** See `leafName`. */
  leaf?: string | undefined
}

/** How much is shown after a hit, so that it can be read in its sentence. */
const MARGIN = 300

/** A text that is cut on screen if it is long, with the rest one or a few clicks away. */
export function CutText({ text, toView, limit, isQuoted = false, sought, leaf }: Props) {
  const [shown, setShown] = useState(limit)
  const [wasSought, setWasSought] = useState<number | undefined>()
  if (sought !== wasSought) {
    setWasSought(sought)
    if (sought !== undefined && sought > shown) setShown(Math.min(text.length, sought + MARGIN))
  }
  const part = cutText(text, shown)
  const view = toView(part)
  const { note, show } = useHidden(view)
  const quote = isQuoted ? '"' : ''
  return (
    <>
      {quote}
      {/* `dir` only on the text: a button after it keeps the page's own direction. */}
      <bdi dir="auto" data-leaf={leaf}>
        {show(view)}
        {part.length < text.length ? '…' : ''}
      </bdi>
      {quote}
      {note}
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
