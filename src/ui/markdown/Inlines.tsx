import type { MarkedToken, Token, Tokens } from 'marked'
import { Fragment, use } from 'react'
import { FormulaOrSource } from './FormulaOrSource'
import { ImagePlaceholder } from './ImagePlaceholder'
import { imageOf, linkOf, toInlinePieces } from './inline-text'
import { SafeLink } from './SafeLink'
import { DrawText } from './draw-text'
import { TaskMark } from './TaskMark'

type Props = { tokens: readonly Token[] | undefined }

/** Text with its inline formatting. Raw HTML is text like any other. */
export function Inlines({ tokens }: Props) {
  const show = use(DrawText)
  return toInlinePieces(tokens).map((piece, index) => {
    if (typeof piece !== 'string') return <Inline key={index} token={piece} />
    const shown = show(piece)
    return typeof shown === 'string' ? shown : <Fragment key={index}>{shown}</Fragment>
  })
}

function Inline({ token }: { token: MarkedToken }) {
  const show = use(DrawText)
  switch (token.type) {
    case 'strong':
      return (
        <strong className="font-semibold">
          <Inlines tokens={token.tokens} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Inlines tokens={token.tokens} />
        </em>
      )
    case 'del':
      return (
        <del>
          <Inlines tokens={token.tokens} />
        </del>
      )
    case 'codespan':
      return (
        <code dir="ltr" className="rounded bg-sunken px-1 py-0.5 font-mono text-[0.875em]">
          {show(token.text)}
        </code>
      )
    case 'escape':
      return <FormulaOrSource source={token.raw} />
    case 'checkbox':
      return <TaskMark isChecked={token.checked} />
    case 'link':
      return <LinkInline token={token} />
    case 'image':
      return <ImagePlaceholder {...imageOf(token)} />
    case 'blockquote':
    case 'br':
    case 'code':
    case 'def':
    case 'heading':
    case 'hr':
    case 'html':
    case 'list':
    case 'list_item':
    case 'paragraph':
    case 'space':
    case 'table':
    case 'text':
      break
  }
  return show(token.raw)
}

function LinkInline({ token }: { token: Tokens.Link }) {
  const recorded = linkOf(token)
  return (
    <SafeLink {...recorded}>
      {token.autolink === true ? recorded.text : <Inlines tokens={token.tokens} />}
    </SafeLink>
  )
}
