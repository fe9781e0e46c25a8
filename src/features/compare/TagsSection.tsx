import { useMemo } from 'react'
import { absenceWord } from '@/interaction/absence'
import { Absent } from '@/ui/Absent'
import { Capped } from '@/ui/Capped'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { LongText } from '@/ui/LongText'
import { Panel } from '@/ui/Panel'
import { FieldNote } from './FieldNote'
import { NameText } from './NameText'
import { NoValue } from './NoValue'
import { PairTable } from './PairTable'
import type { Sides } from './side'
import { type TagChange, toTagChanges } from './tag-changes'

const LIMIT = 200
const FIRST = 100

function TagValue({ value, kind }: { value: TagChange['a']; kind: TagChange['kind'] }) {
  if (value === null) return <NoValue words={kind === null ? 'Not known' : 'No such tag'} />
  if (value.kind === 'value') return <LongText text={value.value} limit={LIMIT} isInline />
  if (value.kind === 'unexpected') return <UnknownValue value={value.raw} />
  return <Absent word={absenceWord(value) ?? ''} />
}

const KIND_WORDS = {
  same: 'Same',
  changed: 'Changed',
  'only-a': 'Only in A',
  'only-b': 'Only in B',
}

const toRow = ({ key, a, b, kind }: TagChange) => ({
  head:
    key.length > LIMIT ? <LongText text={key} limit={LIMIT} isInline /> : <NameText name={key} />,
  a: <TagValue value={a} kind={kind} />,
  b: <TagValue value={b} kind={kind} />,
  change: kind === null ? <NoValue words="Can’t be compared" /> : KIND_WORDS[kind],
  isChange: kind !== null && kind !== 'same',
})

/** The region "Tags": key by key, what each side has. */
export function TagsSection({ sides: [a, b] }: { sides: Sides }) {
  const [tagsA, tagsB] = [a.loaded?.interaction.tags, b.loaded?.interaction.tags]
  const changes = useMemo(() => toTagChanges(tagsA, tagsB), [tagsA, tagsB])
  return (
    <Panel title="Tags" id="tags">
      <FieldNote side={a} field={tagsA ?? null} />
      <FieldNote side={b} field={tagsB ?? null} />
      {changes.length > 0 && (
        <Capped items={changes} cap={FIRST} noun="tag">
          {(shown) => (
            <PairTable label="Tags" heads={['Tag', 'Difference']} rows={shown.map(toRow)} />
          )}
        </Capped>
      )}
    </Panel>
  )
}
