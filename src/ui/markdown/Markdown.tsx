import { memo, useMemo } from 'react'
import { Absent } from '../Absent'
import { describeBlank } from './blank-text'
import { Blocks } from './Blocks'
import { longWordClass } from '../long-word'
import { PlainText } from './PlainText'
import { readMarkdown } from './read-markdown'

type Props = { text: string }

/**
 * A recorded text read as Markdown. No HTML exists at any point, nothing in it is loaded, and only plain addresses are
 * links.
 */
export const Markdown = memo(function Markdown({ text }: Props) {
  // Takes about 1 ms per 1,000 characters of a usual answer, so it is not repeated when only the page around it
  // changes.
  const read = useMemo(() => readMarkdown(text), [text])
  const blank = describeBlank(text)
  if (blank !== null) return <Absent word={blank} />
  if (read.kind === 'plain') {
    return (
      <div className="space-y-3">
        <p data-not-recorded className="text-sm text-muted">
          {read.why}
        </p>
        <PlainText text={text} />
      </div>
    )
  }
  return (
    <div className={`space-y-3 text-base/relaxed wrap-anywhere text-ink ${longWordClass(text)}`}>
      <Blocks tokens={read.blocks} depth={0} />
    </div>
  )
})
