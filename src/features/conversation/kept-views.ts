/** How one text is shown: read as Markdown, or exactly as it was recorded. */
export type TextView = 'formatted' | 'plain'

const KEY = 'turn-views'
const MOST_KEPT = 200

/**
 * What is stored, newest first: `<id>/3/User=plain`. Anything else in there is never asked for, and is pushed out in
 * time.
 */
const stored = (): readonly string[] => {
  try {
    return localStorage.getItem(KEY)?.split(' ') ?? []
  } catch {
    return []
  }
}

const store = (entries: readonly string[]): void => {
  try {
    if (entries.length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, entries.slice(0, MOST_KEPT).join(' '))
  } catch {
    // Storage is off or full: the choice holds until the page is left.
  }
}

const without = (start: string) => stored().filter((entry) => !entry.startsWith(start))

/** What a reader chose for this one text, in this browser; null for no choice. */
export const keptView = (text: string): TextView | null => {
  const entry = stored().find((one) => one.startsWith(`${text}=`))
  return entry === undefined ? null : entry.endsWith('=plain') ? 'plain' : 'formatted'
}

/**
 * Keeps what a reader chose for one text, under the interaction's id and the number of the turn; null removes the
 * choice. The last 200 choices are kept, for all interactions together.
 */
export const keepView = (text: string, view: TextView | null): void =>
  store([...(view === null ? [] : [`${text}=${view}`]), ...without(`${text}=`)])

/** Removes all choices for the texts of one interaction. */
export const forgetViews = (id: string): void => store(without(`${id}/`))
