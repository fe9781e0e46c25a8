import * as v from 'valibot'
import { keep, readKept, watchOtherTabs } from './browser-storage'
import { createListeners } from './create-store'
import { parseJson } from './parse-json'

type Options<Entry> = {
  /** The name that the list is stored under. */
  readonly key: string
  readonly mostKept: number
  /** In UTF-16 units, more than so many entries can take: a longer text is not ours, so it is not read. */
  readonly longestText: number
  /** Null for what is no entry. */
  readonly toEntry: (raw: unknown) => Entry | null
  /** Entries with the same name are one. */
  readonly nameOf: (entry: Entry) => string
}

/** Milliseconds since 1970. */
export const openedAtSchema = v.pipe(
  v.number(),
  v.check((time) => time >= 0 && time <= 8.64e15),
)

const listSchema = v.array(v.unknown())

/**
 * A short list of what was opened, newest first, kept in this browser. It is a convenience: if storage is off or full,
 * nothing is kept, and nothing else suffers.
 */
export const createStoredList = <Entry extends { readonly openedAt: number }>(
  options: Options<Entry>,
) => {
  const { key, mostKept, longestText, toEntry, nameOf } = options

  // It may hold anything (written by another version of the viewer, another program, a curious person).
  const parse = (text: string | null): readonly Entry[] => {
    const list = v.safeParse(listSchema, parseJson((text ?? '').slice(0, longestText)))
    if (!list.success) return []
    const entries = list.output.map(toEntry).filter((entry) => entry !== null)
    const newestFirst = entries.toSorted((a, b) => b.openedAt - a.openedAt)
    const seen = new Set<string>()
    return newestFirst
      .filter((entry) => !seen.has(nameOf(entry)) && seen.add(nameOf(entry)))
      .slice(0, mostKept)
  }

  const { notify, subscribe } = createListeners(() => watchOtherTabs(notify))

  const stored = (): string | null => readKept(key)

  const store = (entries: readonly Entry[]): void => {
    keep(key, entries.length === 0 ? null : JSON.stringify(entries.slice(0, mostKept)))
    notify()
  }
  const without = (name: string) => parse(stored()).filter((entry) => nameOf(entry) !== name)

  return {
    /** Reads what is stored; invalid entries are left out. */
    parse,
    /** The stored text; null if there is none or storage is off. For `useSyncExternalStore`, with `subscribe`. */
    stored,
    /** Calls `listener` at each change, including those made in other tabs. */
    subscribe,
    remember: (entry: Entry): void => store([entry, ...without(nameOf(entry))]),
    forget: (name: string): void => store(without(name)),
    forgetAll: (): void => store([]),
  }
}
