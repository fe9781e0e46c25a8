import { createElement, type ReactElement, type ReactNode, useEffect, useMemo } from 'react'
import type { Formula } from '../markdown/formula'
import { copySources } from './copy-sources'
import { type MathElement, toMathTree } from './math-tree'

type Props = {
  formula: Formula
  /** What to show if it can't be typeset. */
  source: ReactNode
}

/** Longer formulas may be wider than a narrow screen, so they scroll sideways on their own. */
const NARROW = 40
/** Even longer ones may be wider than paper, which can't be scrolled: their source is printed below them. */
const AS_WIDE_AS_PAPER = 120

const draw = (element: MathElement, key: number, more: object = {}): ReactElement =>
  createElement(
    element.name,
    { ...element.attributes, ...more, style: element.style, key },
    ...element.children.map((child, index) =>
      typeof child === 'string' ? child : draw(child, index),
    ),
  )

/**
 * A formula typeset by the browser. Its source is beside it, invisible, for the clipboard: a formula's bare sequence of
 * signs means nothing.
 */
export function MathFormula({ formula, source }: Props) {
  const { raw, tex, isDisplay } = formula
  const tree = useMemo(() => toMathTree(tex, isDisplay), [tex, isDisplay])
  // The outside system is the clipboard.
  useEffect(copySources, [])
  if (tree === null) {
    return (
      <code dir="ltr" className="rounded bg-sunken px-1 py-0.5 font-mono text-[0.875em]">
        {source}
      </code>
    )
  }
  const isWide = raw.length > NARROW
  const scroll = isWide || isDisplay ? 'max-w-full overflow-x-auto overflow-y-clip' : ''
  const box = isDisplay ? 'block py-1 leading-0' : isWide ? 'inline-block py-1 align-middle' : ''
  return (
    <span
      dir="ltr"
      data-wide={raw.length > AS_WIDE_AS_PAPER || undefined}
      className={`relative ${box} ${scroll}`}
      {...(isWide && { tabIndex: 0, role: 'group', 'aria-label': 'Formula' })}
    >
      <span className={`formula select-none ${isDisplay ? 'formula-lines' : ''}`}>
        {draw(tree, 0, { alttext: tex.trim() })}
      </span>
      {/* Inline, with no size: outside the line, the clipboard would get a line break on either side. */}
      <span aria-hidden className="text-[0px]/[0px] whitespace-pre">
        {raw}
      </span>
    </span>
  )
}
