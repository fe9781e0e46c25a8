import { Suspense, useMemo } from 'react'
import { guardedPart } from '../later-part'
import { parseJsonText } from './json-text'
import { Markdown } from './Markdown'
import { PlainText } from './PlainText'

type Props = { text: string; isPlain: boolean }

/** The text is a fallback, in case the tree's code fails to load. */
type TreeProps = { value: unknown; text: string }

// Few texts consist of JSON only.
const JsonTree = guardedPart<TreeProps>(
  () => import('@/ui/json-tree/JsonTree').then((module) => module.JsonTree),
  PlainText,
)

/** A recorded text exactly as it is, or interpreted: as JSON if it is nothing else, otherwise as Markdown. */
export function TextBody({ text, isPlain }: Props) {
  const value = useMemo(() => (isPlain ? null : parseJsonText(text)), [isPlain, text])
  if (isPlain) return <PlainText text={text} />
  if (value === null) return <Markdown text={text} />
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <JsonTree value={value} text={text} />
    </Suspense>
  )
}
