import { absenceWord } from '@/interaction/absence'
import type { Recorded } from '@/interaction/interaction'
import { formatCount } from '@/lib/numbers'
import { Absent } from '@/ui/Absent'
import { RareValue } from '@/ui/json-tree/RareValue'
import { PlainText } from '@/ui/markdown/PlainText'
import { RecordedText } from '@/ui/markdown/RecordedText'

type Props = {
  text: Recorded<string>
  language: string | null
  /** Not near the viewport yet: a text is drawn in the quickest way. */
  isMarkdown: boolean
  /** The reader asked for it exactly as it was recorded. */
  isPlain: boolean
}

/** A recorded text, or the word that says why there is none. */
export function Message({ text, language, isMarkdown, isPlain }: Props) {
  if (text.kind === 'unexpected') {
    return <RareValue value={text.raw} />
  }
  if (text.kind !== 'value') return <Absent word={absenceWord(text) ?? ''} />
  if (text.value.trim() === '') {
    return (
      <Absent word={`${formatCount(text.value.length, 'whitespace character')}, nothing else`} />
    )
  }
  return (
    <div dir="auto" lang={language ?? undefined} className="recorded-text">
      {isMarkdown ? (
        <RecordedText text={text.value} isPlain={isPlain} />
      ) : (
        <PlainText text={text.value} />
      )}
    </div>
  )
}
