import { memo, use, useMemo } from 'react'
import { Absent } from '../Absent'
import { describeBlank } from './blank-text'
import { toPlainChunks } from './plain-chunks'
import { DrawText } from './draw-text'

type Props = { text: string }

/**
 * A recorded text exactly as it is, without formatting. A long one is cut into chunks that the browser lays out only
 * when they come into view; all are in the page, so the browser's own search finds them.
 */
export const PlainText = memo(function PlainText({ text }: Props) {
  const show = use(DrawText)
  const chunks = useMemo(() => toPlainChunks(text), [text])
  const blank = describeBlank(text)
  if (blank !== null) return <Absent word={blank} />
  return (
    <div className="text-base/relaxed wrap-anywhere whitespace-pre-wrap text-ink">
      {chunks.map(({ start, text: chunk, height }) => (
        <div
          key={start}
          dir="auto"
          className={
            chunks.length === 1
              ? '[unicode-bidi:plaintext]'
              : '[content-visibility:auto] [unicode-bidi:plaintext]'
          }
          style={chunks.length === 1 ? undefined : { containIntrinsicSize: `auto ${height}px` }}
        >
          {show(chunk)}
        </div>
      ))}
    </div>
  )
})
