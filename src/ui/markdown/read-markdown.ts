import { lexMarkdown } from './lex'
import { type PlainReason, renderMode } from './render-mode'

const WHY_PLAIN: Record<PlainReason, string> = {
  long: 'Shown as plain text: it has more than 100,000 characters.',
  deep: 'Shown as plain text: it is nested more than 100 levels deep.',
  slow: 'Shown as plain text: reading its formatting would take too long.',
}

type Read =
  | { kind: 'markdown'; blocks: NonNullable<ReturnType<typeof lexMarkdown>> }
  /** `why` is a sentence for the reader. */
  | { kind: 'plain'; why: string }

/** A text read as Markdown, unless that would take too long. */
export const readMarkdown = (text: string): Read => {
  const mode = renderMode(text)
  if (mode.kind === 'plain') return { kind: 'plain', why: WHY_PLAIN[mode.reason] }
  const blocks = lexMarkdown(text)
  return blocks === null ? { kind: 'plain', why: WHY_PLAIN.slow } : { kind: 'markdown', blocks }
}
