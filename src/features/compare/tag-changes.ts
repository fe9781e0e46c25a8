import type { Recorded, Tag } from '@/interaction/interaction'
import { itemsOf } from '@/interaction/items-of'
import { isKnown } from './is-known'
import { pairUp } from './pair-up'
import { isSameValue } from './same-value'

export type TagChange = {
  readonly key: string
  /** Null where the side has no such tag. */
  readonly a: Tag['value'] | null
  readonly b: Tag['value'] | null
  /** Null where the other side's tags are not known. */
  readonly kind: 'same' | 'changed' | 'only-a' | 'only-b' | null
}

/** The tags of both sides, matched by key. Undefined for a side without a record. */
export const toTagChanges = (
  a: Recorded<readonly Tag[]> | undefined,
  b: Recorded<readonly Tag[]> | undefined,
): readonly TagChange[] =>
  pairUp(itemsOf(a), itemsOf(b), ({ key }) => key).map((pair): TagChange => {
    if (pair.b === null)
      return { key: pair.a.key, a: pair.a.value, b: null, kind: isKnown(b) ? 'only-a' : null }
    if (pair.a === null)
      return { key: pair.b.key, a: null, b: pair.b.value, kind: isKnown(a) ? 'only-b' : null }
    const kind = isSameValue(pair.a.value, pair.b.value) ? 'same' : 'changed'
    return { key: pair.a.key, a: pair.a.value, b: pair.b.value, kind }
  })
