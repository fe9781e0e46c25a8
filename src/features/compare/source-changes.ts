import type { Recorded, Source } from '@/interaction/interaction'
import { itemsOf } from '@/interaction/items-of'
import { type Pair, pairUp } from './pair-up'
import { isSameValue } from './same-value'

export type SourceChange = Pair<Source> & {
  /** In both: with the same query and results, or with others. */
  readonly kind: 'same' | 'differs' | 'a' | 'b'
}

const contentOf = ({ query, results, lack, rest }: Source) => ({ query, results, lack, rest })

const kindOf = ({ a, b }: Pair<Source>): SourceChange['kind'] => {
  if (b === null) return 'a'
  if (a === null) return 'b'
  return isSameValue(contentOf(a), contentOf(b)) ? 'same' : 'differs'
}

/** The sources of both sides, matched by name. Undefined for a side without a record. */
export const toSourceChanges = (
  a: Recorded<readonly Source[]> | undefined,
  b: Recorded<readonly Source[]> | undefined,
): readonly SourceChange[] =>
  pairUp(itemsOf(a), itemsOf(b), ({ name }) => name).map((pair) => ({
    ...pair,
    kind: kindOf(pair),
  }))

const PARTS = [
  ['same', 'kept'],
  ['differs', 'kept with other text'],
  ['a', 'only in A'],
  ['b', 'only in B'],
] as const

/** How many of each there are, in one line: "2 kept, 1 only in B". Empty where there are none. */
export const sourceSum = (changes: readonly SourceChange[]): string =>
  PARTS.map(([kind, words]) => [changes.filter((change) => change.kind === kind).length, words])
    .filter(([count]) => count !== 0)
    .map((part) => part.join(' '))
    .join(', ')

export const SOURCE_WORDS: Readonly<Record<SourceChange['kind'], string>> = {
  same: 'In both, same text',
  differs: 'In both, text differs',
  a: 'Only in A',
  b: 'Only in B',
}
