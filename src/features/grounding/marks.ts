import type { Span } from '@/lib/span'
import { placeName } from '@/ui/highlight/place'
import type { Target } from '@/ui/highlight/reach-text'
import type { Overlap, Passage } from './overlap'
import type { Compared } from './to-compared'

/** The most ranges to paint: each costs the browser time at every change of the page. */
export const MOST_MARKED = 2000

/** One passage in one place; `index` is its index in the list of passages. */
type Mark = { readonly index: number; readonly span: Span }

/** The marks of each place, and the place's whole recorded text. */
export type Marks = ReadonlyMap<
  string,
  { readonly recorded: string; readonly marks: readonly Mark[] }
>

/** A stretch of the answer as something to go to. */
export const inAnswer = ({ turn, answer }: Compared, span: Span): Target => ({
  place: placeName({ kind: 'turn', turn, speaker: 'assistant' }),
  recorded: answer,
  span,
})

/** A passage in its source. */
export const inSource = (
  { texts }: Compared,
  { source, result, inSource: span }: Passage,
): Target => ({
  place: placeName({ kind: 'source', source, part: result }),
  recorded: texts.sources.find((one) => one.source === source && one.result === result)?.text ?? '',
  span,
})

/** The first passages, grouped by the places that they are in. */
export const toMarks = (compared: Compared, { passages }: Overlap): Marks => {
  const places = new Map<string, { recorded: string; marks: Mark[] }>()
  for (const [index, passage] of passages.slice(0, MOST_MARKED).entries()) {
    for (const { place, recorded, span } of [
      inAnswer(compared, passage.answer),
      inSource(compared, passage),
    ]) {
      const known = places.get(place)
      if (known === undefined) places.set(place, { recorded, marks: [{ index, span }] })
      else known.marks.push({ index, span })
    }
  }
  return places
}
