import type { Interaction } from '@/interaction/interaction'
import { turnFragment } from '@/lib/fragment'
import type { Span } from '@/lib/span'
import { announce } from '@/ui/announce'
import { findPlace, parsePlace } from '@/ui/highlight/find-place'
import { reachText, type Target } from '@/ui/highlight/reach-text'
import { showTarget } from '@/ui/highlight/show-target'
import { locateInJson } from '@/ui/json-tree/locate'
import { parseJsonText } from '@/ui/markdown/json-text'
import { recordedAt } from './quotable-text'
import { locateQuote, placeWords, readQuote } from './quote-link'

/** What is said when a link leads to no words. */
export const lossWords = ({ place }: QuotedWords): string =>
  place === ''
    ? 'The quote in this link can’t be read: the link is damaged.'
    : 'The text has changed since this link was made.'

/** When the words are gone, the turn that held them is the next best. */
const showPlace = async (name: string, recorded: string, signal: AbortSignal): Promise<void> => {
  await reachText({ place: name, recorded, span: { start: 0, end: 1 } }, signal)
  if (signal.aborted) return
  const place = parsePlace(name)
  const turn = place?.kind === 'turn' ? document.getElementById(turnFragment(place.turn)) : null
  ;(turn ?? findPlace(name))?.scrollIntoView({ block: 'start' })
}

/** Where the words that a link quotes are; without a span if they are gone, without a place if it can't be read. */
export type QuotedWords = Omit<Target, 'span'> & { readonly span: Span | null }

/** Which keys and values of a JSON text, shown as a tree, a stretch begins and ends in. */
const leavesOf = (text: string, { start, end }: Span): Pick<Target, 'leaf' | 'until'> => {
  const value = parseJsonText(text)
  if (value === null) return {}
  const [leaf = null] = locateInJson({ text, value }, [{ start, end }])
  const [until = null] = locateInJson({ text, value }, [{ start: end - 1, end }])
  return { leaf, until: until?.path === leaf?.path && until?.part === leaf?.part ? null : until }
}

/** Reads the fragment's `quote` and looks for its words in the record. */
export const findQuotedWords = (interaction: Interaction, text: string): QuotedWords => {
  const quote = readQuote(text)
  if (quote === null) return { place: '', recorded: '', span: null }
  const recorded = recordedAt(interaction, quote.place)
  const span = recorded === null ? null : locateQuote(recorded, quote)
  const leaves = recorded === null || span === null ? {} : leavesOf(recorded, span)
  return { place: quote.place, recorded: recorded ?? '', span, ...leaves }
}

/**
 * Opens, scrolls to and highlights the words that a link quotes, until `signal` is aborted; if they are gone, it shows
 * the text that held them.
 */
export const followQuote = (words: QuotedWords, signal: AbortSignal): void => {
  const { place, recorded, span } = words
  if (span === null) {
    announce(lossWords(words))
    if (place !== '') void showPlace(place, recorded, signal)
    return
  }
  announce(`Quote: ${placeWords(place)}`)
  void showTarget({ ...words, span }, { highlight: 'quote', signal })
}
