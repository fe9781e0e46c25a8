import { useMemo } from 'react'
import { RareValue } from '../json-tree/RareValue'
import { parseJsonText } from './json-text'
import { Markdown } from './Markdown'
import { PlainText } from './PlainText'

type Props = { text: string; isPlain: boolean }

/** A recorded text exactly as it is, or interpreted: as JSON if it is nothing else, otherwise as Markdown. */
export function TextBody({ text, isPlain }: Props) {
  const value = useMemo(() => (isPlain ? null : parseJsonText(text)), [isPlain, text])
  if (isPlain) return <PlainText text={text} />
  if (value === null) return <Markdown text={text} />
  return <RareValue value={value} otherwise={<PlainText text={text} />} />
}
