import { type ComponentType, lazy, Suspense, useMemo } from 'react'
import { parseJsonText } from './json-text'
import { Markdown } from './Markdown'
import { PlainText } from './PlainText'

type Props = { text: string; isPlain: boolean }

type TreeProps = { value: unknown }

// Few texts are JSON and nothing else.
const JsonTree = lazy<ComponentType<TreeProps>>(async () => ({
  default: (await import('@/ui/json-tree/JsonTree')).JsonTree,
}))

/** A recorded text exactly as it is, or read: as JSON where it is nothing else, else as Markdown. */
export function TextBody({ text, isPlain }: Props) {
  const value = useMemo(() => (isPlain ? null : parseJsonText(text)), [isPlain, text])
  if (isPlain) return <PlainText text={text} />
  if (value === null) return <Markdown text={text} />
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <JsonTree value={value} />
    </Suspense>
  )
}
