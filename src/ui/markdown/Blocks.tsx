import type { MarkedToken, Token, Tokens } from 'marked'
import { type ReactNode, use } from 'react'
import { BlockBoundary } from './BlockBoundary'
import { CodeBlock } from './CodeBlock'
import { directionOf } from './direction'
import { decodeEntities } from './entities'
import { formulaAt } from './formula'
import { FormulaOrSource } from './FormulaOrSource'
import { Inlines } from './Inlines'
import { ListBlock } from './ListBlock'
import { DrawText } from './draw-text'
import { TableBlock } from './TableBlock'
import { TaskMark } from './TaskMark'
import { knownTokens } from './tokens'
import { toVisibleText } from '@/lib/visible-text'

type Props = {
  tokens: readonly Token[] | undefined
  /** How many quotes and lists these blocks are nested in. */
  depth: number
}

/** A recorded heading is not part of the page's outline, so it only looks like a heading. */
const HEADING_LOOK: Record<number, string> = {
  1: 'mt-2 text-xl font-semibold',
  2: 'mt-2 text-lg font-semibold',
  3: 'mt-2 font-semibold',
}
const LOW_HEADING_LOOK = 'mt-2 font-semibold text-muted'

/** Markdown blocks, one under the other. */
export function Blocks({ tokens, depth }: Props) {
  return knownTokens(tokens).map((token, index) => (
    <BlockBoundary key={index} raw={toVisibleText(token.raw)}>
      <Block token={token} depth={depth} />
    </BlockBoundary>
  ))
}

function Block({ token, depth }: { token: MarkedToken; depth: number }) {
  const show = use(DrawText)
  switch (token.type) {
    case 'space':
      return null
    case 'hr':
      return <hr className="border-line" />
    case 'heading':
      return (
        <Lines look={HEADING_LOOK[token.depth] ?? LOW_HEADING_LOOK}>
          <Inlines tokens={token.tokens} />
        </Lines>
      )
    case 'code':
      return <Code token={token} />
    case 'blockquote':
      return (
        <blockquote
          dir={directionOf(token.raw)}
          className={`space-y-3 text-muted ${isIndented(depth) ? 'border-s-2 border-line ps-3' : ''}`}
        >
          <Blocks tokens={token.tokens} depth={depth + 1} />
        </blockquote>
      )
    case 'list':
      return (
        <ListBlock
          token={token}
          isIndented={isIndented(depth)}
          items={token.items.map((item, index) => (
            <Blocks key={index} tokens={item.tokens} depth={depth + 1} />
          ))}
        />
      )
    case 'table':
      return <TableBlock token={token} />
    case 'checkbox':
      return <TaskMark isChecked={token.checked} />
    case 'paragraph':
    case 'text':
      return (
        <Lines>
          <Inlines tokens={token.tokens} />
        </Lines>
      )
    case 'br':
    case 'codespan':
    case 'def':
    case 'del':
    case 'em':
    case 'escape':
    case 'html':
    case 'image':
    case 'link':
    case 'list_item':
    case 'strong':
      break
  }
  // Raw HTML, and unused definitions.
  return <Lines>{show(token.raw.trimEnd())}</Lines>
}

/** A block of code, unless it is a formula: on lines of its own, or in a fence labelled as one. */
function Code({ token }: { token: Tokens.Code }) {
  const formula =
    token.lang === 'math' ? (formulaAt(token.raw.trim()) ?? formulaAt(`$$${token.text}$$`)) : null
  if (formula !== null) return <FormulaOrSource source={formula.raw} />
  return <CodeBlock code={token.text} info={toVisibleText(decodeEntities(token.lang ?? ''))} />
}

/** Quotes and lists below this depth are not indented: on a narrow screen, no room would be left for the text. */
const isIndented = (depth: number): boolean => depth < 6

function Lines({ look = '', children }: { look?: string; children: ReactNode }) {
  return (
    <p dir="auto" className={`whitespace-pre-wrap ${look}`}>
      {children}
    </p>
  )
}
