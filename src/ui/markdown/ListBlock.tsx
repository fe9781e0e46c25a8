import type { Tokens } from 'marked'
import type { ReactNode } from 'react'
import { directionOf } from './direction'

type Props = {
  token: Tokens.List
  isIndented: boolean
  /** The content of each item, drawn. */
  items: readonly ReactNode[]
}

/** A list whose items carry the numbers that were written, not those that counting would give. */
export function ListBlock({ token, isIndented, items }: Props) {
  const gap = token.loose ? 'space-y-2' : 'space-y-1'
  const look = `${gap} ${isIndented ? 'ps-6' : 'list-inside'}`
  const taskLook = `list-none ${isIndented ? HANGING_MARK : LEADING_MARK}`
  // From the text: a browser's own guess leaves out what is in blocks that guess for themselves, here all of it.
  const dir = directionOf(token.raw)
  const drawn = token.items.map((item, index) => (
    <li key={index} value={writtenNumber(item)} className={`${gap} ${item.task ? taskLook : ''}`}>
      {items[index]}
    </li>
  ))
  return token.ordered ? (
    <ol dir={dir} className={`list-decimal ${look}`}>
      {drawn}
    </ol>
  ) : (
    <ul dir={dir} className={`list-disc ${look}`}>
      {drawn}
    </ul>
  )
}

const writtenNumber = (item: Tokens.ListItem): number | undefined => {
  const digits = /^ {0,3}(\d{1,9})[.)]/.exec(item.raw)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A task's mark stands where the bullet would, and so hangs beside the text; without an indent it leads the line. */
const HANGING_MARK =
  'relative [&>.task-mark]:absolute [&>.task-mark]:-start-6 [&>p>.task-mark]:absolute [&>p>.task-mark]:-start-6'
const LEADING_MARK = '[&>p:first-of-type]:inline'
