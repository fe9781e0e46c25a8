import type { MarkedToken, Token, Tokens } from 'marked'
import { decodeEntities } from './entities'
import { ImagePlaceholder } from './ImagePlaceholder'
import { noteOf, toInlineText, toPieces } from './inline-text'
import { SafeLink } from './SafeLink'
import { TaskMark } from './TaskMark'

type Props = { tokens: readonly Token[] | undefined }

/** Text with its inline formatting. Raw HTML is text like any other. */
export function Inlines({ tokens }: Props) {
  return toPieces(tokens).map((piece, index) =>
    typeof piece === 'string' ? piece : <Inline key={index} token={piece} />,
  )
}

function Inline({ token }: { token: MarkedToken }) {
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
          {token.text}
        </code>
      )
    case 'checkbox':
      return <TaskMark isChecked={token.checked} />
    case 'link':
      return <LinkInline token={token} />
    case 'image':
      return (
        <ImagePlaceholder
          target={decodeEntities(token.href)}
          alt={toInlineText(token.tokens)}
          note={noteOf(token)}
        />
      )
    case 'blockquote':
    case 'br':
    case 'code':
    case 'def':
    case 'escape':
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
  return token.raw
}

function LinkInline({ token }: { token: Tokens.Link }) {
  // Between `<` and `>`, and in a bare address, `&` is only ever `&`.
  const isBare = token.autolink === true
  return (
    <SafeLink
      target={isBare ? token.href : decodeEntities(token.href)}
      note={noteOf(token)}
      text={isBare ? token.text : toInlineText(token.tokens)}
    >
      {isBare ? token.text : <Inlines tokens={token.tokens} />}
    </SafeLink>
  )
}
