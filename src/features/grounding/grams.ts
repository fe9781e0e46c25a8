/** How many words in a row have to be the same: fewer can be the same by chance. */
export const FEWEST_WORDS = 6

/** No sequence of the answer. */
export const NO_GRAM = -1

/** The answer's sequences of six words, each distinct one with a number. */
export type Grams = {
  /** For each word of the answer, the number of the sequence that begins there. */
  readonly at: Int32Array
  /** How many distinct sequences there are. */
  readonly count: number
  /** The number of the sequence that begins at `at` in another text, or `NO_GRAM`. */
  readonly find: (ids: Int32Array, at: number) => number
}

const STEP = 50_000

const hashOf = (ids: Int32Array, at: number): number => {
  let hash = 0
  for (let word = at; word < at + FEWEST_WORDS; word += 1) {
    hash = Math.imul(hash ^ (ids[word] ?? 0), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

type Place = { readonly ids: Int32Array; readonly at: number }

const isSame = (a: Place, b: Place): boolean => {
  for (let word = 0; word < FEWEST_WORDS; word += 1) {
    if (a.ids[a.at + word] !== b.ids[b.at + word]) return false
  }
  return true
}

/** How many sequences of six words a text with this many words has. */
export const gramsIn = (words: number): number => Math.max(0, words - FEWEST_WORDS + 1)

/** Numbers the sequences of a text, pausing now and then. Time and memory grow linearly with the text. */
export function* toGramsInSteps(ids: Int32Array): Generator<void, Grams> {
  const length = gramsIn(ids.length)
  const mask = 2 ** Math.ceil(Math.log2(Math.max(length, 1) * 2)) - 1
  // Each slot holds where a sequence first begins, plus one; zero is free.
  const slots = new Int32Array(mask + 1)
  const at = new Int32Array(length)
  let count = 0

  const slotOf = (place: Place): number => {
    let slot = hashOf(place.ids, place.at) & mask
    for (;;) {
      const first = slots[slot] ?? 0
      if (first === 0 || isSame(place, { ids, at: first - 1 })) return slot
      slot = (slot + 1) & mask
    }
  }

  for (let start = 0; start < length; start += 1) {
    if (start % STEP === STEP - 1) yield
    const slot = slotOf({ ids, at: start })
    const first = (slots[slot] ?? 0) - 1
    if (first >= 0) at[start] = at[first] ?? 0
    else {
      slots[slot] = start + 1
      at[start] = count
      count += 1
    }
  }

  const find = (other: Int32Array, start: number): number => {
    if (start + FEWEST_WORDS > other.length) return NO_GRAM
    const first = (slots[slotOf({ ids: other, at: start })] ?? 0) - 1
    return first < 0 ? NO_GRAM : (at[first] ?? NO_GRAM)
  }
  return { at, count, find }
}
