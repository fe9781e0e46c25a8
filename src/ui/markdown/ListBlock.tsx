import type { Tokens } from 'marked'
import type { ReactNode } from 'react'
import { directionOf } from './direction'
import { writtenNumber } from './written-number'

type Props = {
  token: Tokens.List
  isIndented: boolean
  /** The drawn content of each item. */
  items: readonly ReactNode[]
}

/** A list is indented as far as its longest number needs: what sticks out beside the text is cut off. */
const indentOf = (items: readonly Tokens.ListItem[]): string => {
  const digits = items.map(({ raw }) => String(writtenNumber(raw) ?? '').length)
  return `max(1.5rem, ${digits.reduce((most, count) => Math.max(most, count), 1) + 1.5}ch)`
}

/** A list whose items have the numbers that were written, rather than consecutive ones. */
export function ListBlock({ token, isIndented, items }: Props) {
  const gap = token.loose ? 'space-y-2' : 'space-y-1'
  const look = `${gap} ${isIndented ? 'ps-6' : 'list-inside'}`
  const itemLook = isIndented ? gap : `${gap} ${LEADING_MARK}`
  const taskLook = `list-none ${isIndented ? HANGING_MARK : ''}`
  // The direction is determined from the text: the browser's own guess ignores blocks that guess for themselves, which
  // all of these do.
  const dir = directionOf(token.raw)
  const drawn = token.items.map((item, index) => (
    <li
      key={index}
      value={writtenNumber(item.raw)}
      className={`${itemLook} ${item.task ? taskLook : ''}`}
    >
      {items[index]}
    </li>
  ))
  return token.ordered ? (
    <ol
      dir={dir}
      className={`list-decimal ${look}`}
      style={isIndented ? { paddingInlineStart: indentOf(token.items) } : undefined}
    >
      {drawn}
    </ol>
  ) : (
    <ul dir={dir} className={`list-disc ${look}`}>
      {drawn}
    </ul>
  )
}

/** A task's mark takes the place of the bullet, so it hangs beside the text. */
const HANGING_MARK =
  'relative [&>.task-mark]:absolute [&>.task-mark]:-start-6 [&>p>.task-mark]:absolute [&>p>.task-mark]:-start-6'
/** Without an indent, the mark or bullet begins the line of the text. */
const LEADING_MARK = '[&>p:first-of-type]:inline'
