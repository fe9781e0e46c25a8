import type { Tokens } from 'marked'
import type { ReactNode } from 'react'

type Props = {
  token: Tokens.List
  isIndented: boolean
  /** The content of each item, drawn. */
  items: readonly ReactNode[]
}

/** A list whose items carry the numbers that were written, not those that counting would give. */
export function ListBlock({ token, isIndented, items }: Props) {
  const look = `${token.loose ? 'space-y-2' : 'space-y-1'} ${isIndented ? 'ps-6' : 'list-inside'}`
  const drawn = token.items.map((item, index) => (
    <li key={index} value={writtenNumber(item)} className={itemLook(item)}>
      {items[index]}
    </li>
  ))
  return token.ordered ? (
    <ol dir="auto" className={`list-decimal ${look}`}>
      {drawn}
    </ol>
  ) : (
    <ul dir="auto" className={`list-disc ${look}`}>
      {drawn}
    </ul>
  )
}

const writtenNumber = (item: Tokens.ListItem): number | undefined => {
  const digits = /^ {0,3}(\d{1,9})[.)]/.exec(item.raw)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A task's mark is the item's own; its first paragraph runs on in the same line. */
const itemLook = (item: Tokens.ListItem): string =>
  item.task ? 'list-none space-y-2 -ms-6 [&>p:first-of-type]:inline' : 'space-y-2'
