import { useMemo } from 'react'
import { absenceWord } from '@/interaction/absence'
import type { Recorded } from '@/interaction/interaction'
import { recordedText } from '@/interaction/recorded-text'
import { languageTag } from '@/lib/language'
import { Absent } from '@/ui/Absent'
import { useHidden } from '@/ui/hidden/use-hidden'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { Panel } from '@/ui/Panel'
import { differenceWords } from './difference-words'
import { MarkedPieces } from './MarkedPieces'
import { toMarkedPieces } from './marked-pieces'
import { LACK_WORDS, type Side, type Sides } from './side'
import { SideColumns } from './SideColumns'
import type { Marks, TextDifference } from './text-difference'
import { useDifference } from './use-difference'

const NO_MARKS: Marks = []

const fieldOf = ({ loaded }: Side, name: 'input' | 'output') =>
  loaded === null ? null : recordedText(loaded.interaction, name)

const valueIn = (field: Recorded<string> | null): string | null =>
  field?.kind === 'value' ? field.value : null

const marksOf = (difference: TextDifference | null): readonly [Marks, Marks] =>
  difference !== null && 'removed' in difference
    ? [difference.removed, difference.added]
    : [NO_MARKS, NO_MARKS]

type TextProps = { side: Side; field: Recorded<string> | null; marks: Marks; as: 'del' | 'ins' }

function SideText({ side, field, marks, as }: TextProps) {
  const text = valueIn(field)
  const pieces = useMemo(() => (text === null ? [] : toMarkedPieces(text, marks)), [text, marks])
  const { note, show } = useHidden(text ?? '', { isInline: false })
  if (field === null) return <p className="text-sm text-muted">{LACK_WORDS[side.lack]}</p>
  if (field.kind === 'unexpected') return <UnknownValue value={field.raw} />
  const word = absenceWord(field)
  if (word !== null) return <Absent word={word} />
  const language = side.loaded?.interaction.language
  const lang = language?.kind === 'value' ? (languageTag(language.value) ?? undefined) : undefined
  return (
    <>
      {note}
      <div
        dir="auto"
        lang={lang}
        className="recorded-text text-[0.9375rem] leading-relaxed whitespace-pre-wrap wrap-anywhere"
      >
        {/* Other marks cut the text differently, so what was unfolded no longer applies. */}
        <MarkedPieces key={marks.length} pieces={pieces} as={as} show={show} />
      </div>
    </>
  )
}

type Props = { title: 'Input' | 'Output'; sides: Sides }

/** The regions "Input" and "Output": both texts whole, with what differs marked in each. */
export function ComparedText({ title, sides: [a, b] }: Props) {
  const name = title === 'Input' ? 'input' : 'output'
  const [fieldA, fieldB] = [fieldOf(a, name), fieldOf(b, name)]
  const [textA, textB] = [valueIn(fieldA), valueIn(fieldB)]
  const pair = useMemo(
    () => (textA === null || textB === null ? null : { a: textA, b: textB }),
    [textA, textB],
  )
  const difference = useDifference(pair)
  const [removed, added] = marksOf(difference)
  const sum = difference === null ? 'Comparing the texts…' : differenceWords(difference)
  return (
    <Panel
      title={title}
      id={name}
      aside={pair !== null && <span className="text-right text-xs text-muted">{sum}</span>}
    >
      <SideColumns
        a={<SideText side={a} field={fieldA} marks={removed} as="del" />}
        b={<SideText side={b} field={fieldB} marks={added} as="ins" />}
      />
    </Panel>
  )
}
