import { useMemo, useState } from 'react'
import { findHidden } from '@/lib/hidden-characters'
import { escapeWords, hiddenWords } from './care-words'
import { CareNote } from './CareNote'
import { readEscapes } from './escaped-characters'
import { parseJsonText } from './json-text'
import { MarkedText } from './MarkedText'
import { toTextParts } from './marked-text'
import { ShownText } from './shown-text'
import { TextBody } from './TextBody'
import { toVisibleText } from './visible-text'

type Props = { text: string; isPlain: boolean }

/** A recorded text that holds what cannot be seen or read: says so, and shows it on demand. */
export function CarefulText({ text, isPlain }: Props) {
  const [isRevealed, setRevealed] = useState(false)
  const [isRead, setRead] = useState(false)
  // The tree that shows JSON names what is hidden, and has read the escapes.
  const isTree = useMemo(() => !isPlain && parseJsonText(text) !== null, [isPlain, text])
  const hidden = useMemo(() => (isTree ? null : hiddenWords(findHidden(text))), [isTree, text])
  const escapes = useMemo(
    () => (isTree ? { count: 0, text } : readEscapes(text, isPlain)),
    [isTree, isPlain, text],
  )
  const show = useMemo(
    () => (piece: string) => {
      const visible = toVisibleText(piece)
      const parts = toTextParts(visible, isRevealed)
      return parts.every((part) => part.kind === 'text') ? visible : <MarkedText parts={parts} />
    },
    [isRevealed],
  )
  return (
    <>
      {hidden !== null && (
        <CareNote
          words={hidden}
          action={isRevealed ? 'Hide' : 'Show'}
          name={`${isRevealed ? 'Hide' : 'Show'} ${hidden}`}
          onClick={() => setRevealed(!isRevealed)}
        />
      )}
      {escapes.count > 0 && (
        <CareNote
          words={escapeWords(escapes.count, isRead)}
          action={isRead ? 'Show as recorded' : 'Show them as letters'}
          onClick={() => setRead(!isRead)}
        />
      )}
      <ShownText value={show}>
        <TextBody text={isRead ? escapes.text : text} isPlain={isPlain} />
      </ShownText>
    </>
  )
}
