import { memo, useMemo } from 'react'
import { Absent } from '../Absent'
import { describeBlank } from './blank-text'
import { Blocks } from './Blocks'
import { longWordClass } from '../long-word'
import { lexMarkdown } from './lex'
import { PlainText } from './PlainText'
import { type PlainReason, renderMode } from './render-mode'

type Props = { text: string }

const WHY_PLAIN: Record<PlainReason, string> = {
  long: 'Shown as plain text: it has more than 100,000 characters.',
  deep: 'Shown as plain text: it is nested more than 100 levels deep.',
  slow: 'Shown as plain text: reading its formatting would take too long.',
}

type Read =
  | { kind: 'markdown'; blocks: NonNullable<ReturnType<typeof lexMarkdown>> }
  | { kind: 'plain'; reason: PlainReason }

const readMarkdown = (text: string): Read => {
  const mode = renderMode(text)
  if (mode.kind === 'plain') return mode
  const blocks = lexMarkdown(text)
  return blocks === null ? { kind: 'plain', reason: 'slow' } : { kind: 'markdown', blocks }
}

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
          {WHY_PLAIN[read.reason]}
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
