import { useMemo, useState } from 'react'
import { findHidden } from '@/lib/hidden-characters'
import { CareNote } from '../hidden/CareNote'
import { drawHidden, drawRevealed, HiddenSwitch } from '../hidden/draw-marks'
import { escapeWords, hiddenWords } from './care-words'
import { readEscapes } from './escaped-characters'
import { parseJsonText } from './json-text'
import { DrawText } from './draw-text'
import { TextBody } from './TextBody'

type Props = { text: string; isPlain: boolean }

/** A recorded text with hidden characters or escapes: says so, and shows them on demand. */
export function CarefulText({ text, isPlain }: Props) {
  const [isRevealed, setRevealed] = useState(false)
  const [isRead, setRead] = useState(false)
  // The tree that shows JSON writes hidden characters by their codes, counts look-alikes itself, and has already
  // decoded the escapes.
  const isTree = useMemo(() => !isPlain && parseJsonText(text) !== null, [isPlain, text])
  const hidden = useMemo(() => {
    const marks = findHidden(text)
    return hiddenWords(isTree ? marks.filter(({ kind }) => kind === 'hidden') : marks)
  }, [isTree, text])
  const escapes = useMemo(
    () => (isTree ? { count: 0, text } : readEscapes(text, isPlain)),
    [isTree, isPlain, text],
  )
  return (
    <>
      {hidden !== null && isTree && <CareNote words={`${hidden}, shown as codes.`} />}
      {hidden !== null && !isTree && (
        <HiddenSwitch
          words={hidden}
          isRevealed={isRevealed}
          isInline={false}
          onToggle={() => setRevealed(!isRevealed)}
        />
      )}
      {escapes.count > 0 && (
        <CareNote
          words={escapeWords(escapes.count, isRead)}
          action={isRead ? 'Show as recorded' : 'Show them as letters'}
          onClick={() => setRead(!isRead)}
        />
      )}
      <DrawText value={isRevealed && !isTree ? drawRevealed : drawHidden}>
        <TextBody text={isRead ? escapes.text : text} isPlain={isPlain} />
      </DrawText>
    </>
  )
}
