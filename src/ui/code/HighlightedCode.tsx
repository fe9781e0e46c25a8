import { Fragment, type ReactNode, use, useMemo } from 'react'
import { isQuickToColour } from './colouring-cost'
import { loadLanguage, type Role, toCodePieces } from './highlight'
import { type Language, languageOf } from './languages'

type Props = {
  code: string
  /** The info string of a fence. */
  info: string
  /** Draws a piece of text. */
  show: (text: string) => ReactNode
}

const LOOK: Record<Role, string> = {
  keyword: 'text-code-keyword',
  string: 'text-code-string',
  number: 'text-code-number',
  comment: 'text-code-comment italic',
  name: 'text-code-name',
  meta: 'text-code-meta',
  added: 'text-positive',
  removed: 'text-danger',
}

/** Code coloured by the role of its pieces; uncoloured if its language is unknown. Waits for the language's grammar. */
export function HighlightedCode({ code, info, show }: Props) {
  const language = languageOf(info)
  return language === null || !isQuickToColour(code) ? (
    show(code)
  ) : (
    <Coloured {...{ code, language, show }} />
  )
}

function Coloured({ code, language, show }: Omit<Props, 'info'> & { language: Language }) {
  use(loadLanguage(language))
  const pieces = useMemo(() => toCodePieces(code, language), [code, language])
  return pieces.map(({ text, role }, index) =>
    role === null ? (
      <Fragment key={index}>{show(text)}</Fragment>
    ) : (
      <span key={index} className={LOOK[role]}>
        {show(text)}
      </span>
    ),
  )
}
