import { fold, type Folded, foldInSteps, unfoldSpan } from '@/lib/fold'
import type { Span } from '@/lib/span'
import { type LeafSpan, leafTextInSteps, locateInJson, locateInSteps } from '@/ui/json-tree/locate'
import { parseJsonText } from '@/ui/markdown/json-text'
import { type FindEntry, type Section, SECTIONS, type ShownWords } from './find-entries'
import { toSeenJson, toSeenParts } from './seen-parts'

/** A stretch of one entry's text, in UTF-16 units. */
export type Hit = {
  readonly entry: number
  readonly start: number
  readonly end: number
  /** If the entry may be shown as a tree: which key or value it is in, or null for none. */
  readonly leaf?: LeafSpan | null | undefined
}

export type SectionCount = {
  readonly section: Section
  readonly count: number
  /** The place of its first hit among all. */
  readonly first: number
}

export type Found = {
  readonly hits: readonly Hit[]
  /** Only sections with hits, in the page's order. */
  readonly sections: readonly SectionCount[]
}

type Form = Folded
/** An entry's text, as recorded and as displayed, prepared for comparison. */
type Prepared = {
  readonly text: string
  readonly forms: readonly Form[]
  /** Words that stand for the entire entry: searched when the text itself has no hit. */
  readonly alias: string | null
  /** The value that is shown as a tree, and whether the text is its JSON. */
  readonly tree: { readonly value: unknown; readonly isJson: boolean } | null
}

/** Hits, and entries, between two pauses. */
const HITS_A_STEP = 5000
const CHARACTERS_A_STEP = 50_000

/** No value of a record is a function. */
const isMaker = (value: unknown): value is () => ShownWords => typeof value === 'function'

function* prepare({ value: read, isMarkdown }: FindEntry): Generator<void, Prepared> {
  const { text: value, alias = null } = isMaker(read) ? read() : { text: read, alias: null }
  const text = typeof value === 'string' ? value : yield* leafTextInSteps(value)
  const json = isMarkdown ? parseJsonText(text) : null
  const forms = [yield* foldInSteps(text)]
  const seen = json === null ? (isMarkdown ? toSeenParts(text) : null) : toSeenJson(text)
  if (seen !== null) forms.push(yield* foldInSteps(text, seen))
  const isTree = typeof value !== 'string'
  return {
    text,
    forms,
    alias: alias === null ? null : fold(alias),
    tree: isTree ? { value, isJson: false } : json === null ? null : { value: json, isJson: true },
  }
}

/** A character written by its code or name, at the end of a stretch. */
const WRITTEN = /^(?:&#?\w{1,32};|(?:\\u[\da-f]{4}){1,2}|\\["\\/bfnrt])/i

/**
 * Where a stretch of a folded form is in the text; a character written by its code or name belongs to it as a whole.
 */
const toSource = (text: string, form: Form, span: Span) => {
  const { start, end } = unfoldSpan(text, form, span)
  const last = form.at?.[span.end - 1] ?? 0
  const written = form.at === null ? null : WRITTEN.exec(text.slice(last, last + 34))
  return { start, end: written === null ? end : Math.max(end, last + written[0].length) }
}

function* matchForm(prepared: Prepared, form: Form, pattern: RegExp): Generator<void, Span[]> {
  const spans: Span[] = []
  for (const { 0: match, index } of form.text.matchAll(pattern)) {
    spans.push(toSource(prepared.text, form, { start: index, end: index + match.length }))
    if (spans.length % HITS_A_STEP === 0) yield
  }
  return spans
}

/** Merges two lists in order; of two spans that overlap, the first is kept. */
const merge = (one: readonly Span[], other: readonly Span[]): readonly Span[] => {
  const all = [...one, ...other].toSorted((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return all.filter((span) => {
    const isApart = span.start >= end
    if (isApart) end = span.end
    return isApart
  })
}

/**
 * In UTF-16 code units: of a longer term, only the beginning is searched for. Browsers can't take a pattern that long.
 */
const LONGEST_TERM = 5000

/** The words as typed, with any white space between them; null if nothing is left to search for. */
const toPattern = (term: string): RegExp | null => {
  const words = fold(term.slice(0, LONGEST_TERM))
    // Folded, one sign may be a whole phrase.
    .slice(0, LONGEST_TERM)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`))
  return words.length === 0 ? null : new RegExp(words.join(String.raw`\s+`), 'g')
}

const countSections = (entries: readonly FindEntry[], hits: readonly Hit[]): SectionCount[] => {
  const counts = new Map<Section, SectionCount>()
  for (const [index, { entry }] of hits.entries()) {
    const section = entries[entry]?.section
    if (section === undefined) continue
    const known = counts.get(section) ?? { section, count: 0, first: index }
    counts.set(section, { ...known, count: known.count + 1 })
  }
  return SECTIONS.flatMap((section) => counts.get(section) ?? [])
}

function* spansIn(ready: Prepared, pattern: RegExp): Generator<void, readonly Span[]> {
  const { text, alias } = ready
  const [recorded, seen] = ready.forms
  const spans = recorded === undefined ? [] : yield* matchForm(ready, recorded, pattern)
  const more = seen === undefined ? [] : yield* matchForm(ready, seen, pattern)
  const found = more.length === 0 ? spans : merge(spans, more)
  const isAlias = found.length === 0 && alias !== null && alias.search(pattern) !== -1
  return isAlias ? [{ start: 0, end: text.length }] : found
}

function* hitsIn(ready: Prepared, pattern: RegExp): Generator<void, readonly Omit<Hit, 'entry'>[]> {
  const spans = yield* spansIn(ready, pattern)
  const { text, tree } = ready
  if (tree === null || spans.length === 0) return spans
  const { value, isJson } = tree
  const leaves = isJson ? locateInJson({ text, value }, spans) : yield* locateInSteps(value, spans)
  return spans.map((span, index) => ({ ...span, leaf: leaves[index] ?? null }))
}

/**
 * Looks for a term in all entries, ignoring case, accents and the amount of space between words. A generator that
 * pauses every few milliseconds; what it has prepared serves the next search too.
 */
export const createFinder = (entries: readonly FindEntry[]) => {
  const prepared: Prepared[] = []

  function* find(term: string): Generator<void, Found> {
    const pattern = toPattern(term)
    const hits: Hit[] = []
    let characters = 0
    if (pattern === null) return { hits, sections: [] }
    for (const [index, entry] of entries.entries()) {
      const ready = prepared[index] ?? (yield* prepare(entry))
      prepared[index] = ready
      for (const hit of yield* hitsIn(ready, pattern)) hits.push({ entry: index, ...hit })
      characters += ready.text.length + 200
      if (characters > CHARACTERS_A_STEP) {
        characters = 0
        yield
      }
    }
    return { hits, sections: countSections(entries, hits) }
  }

  /** The text that the offsets of an entry's hits refer to; empty for an entry that has not been searched yet. */
  const textOf = (entry: number): string => prepared[entry]?.text ?? ''

  return { find, textOf }
}

export type Finder = ReturnType<typeof createFinder>
