import { keep, readKept } from '@/lib/browser-storage'

/** How one text is shown: read as Markdown, or exactly as it was recorded. */
export type TextView = 'formatted' | 'plain'

/** The newest first. Anything else in there is never asked for, and is pushed out in time. */
type Views = readonly (readonly [text: string, view: string])[]

const KEY = 'turn-views'
const MOST_KEPT = 200

const toEntry = (written: string): Views[number] => {
  const [text = '', view = ''] = written.split('=')
  return [text, view]
}

/** What was read last: thousands of texts ask while a conversation is drawn, and parsing for each would add up. */
let read = { stored: '', views: new Map<string, string>() }

/** The stored views: `<id>/3/User=plain <id>/2/User=plain`. */
const storedViews = (): ReadonlyMap<string, string> => {
  const stored = readKept(KEY) ?? ''
  if (stored !== read.stored) read = { stored, views: new Map(stored.match(/\S+/g)?.map(toEntry)) }
  return read.views
}

/** If storage is off or full, a choice holds until the page is left. */
const store = (views: Views): void => {
  const written = views.slice(0, MOST_KEPT).map((entry) => entry.join('='))
  keep(KEY, written.length === 0 ? null : written.join(' '))
}

const viewsExcept = (isLeftOut: (text: string) => boolean): Views =>
  [...storedViews()].filter(([text]) => !isLeftOut(text))

/** What a reader chose for this one text, in this browser; null for no choice. */
export const keptView = (text: string): TextView | null => {
  const view = storedViews().get(text)
  return view === 'plain' || view === 'formatted' ? view : null
}

/**
 * Keeps what a reader chose for one text, under the interaction's id and the number of the turn; null removes the
 * choice. The last 200 choices are kept, for all interactions together.
 */
export const keepView = (text: string, view: TextView | null): void =>
  store([
    ...(view === null ? [] : [[text, view] as const]),
    ...viewsExcept((other) => other === text),
  ])

/** Removes all choices for the texts of one interaction. */
export const forgetViews = (id: string): void =>
  store(viewsExcept((text) => text.startsWith(`${id}/`)))
