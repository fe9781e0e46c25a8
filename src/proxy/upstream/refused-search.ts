import { promisify } from 'node:util'
import { type InputType, brotliDecompress, gunzip, inflate } from 'node:zlib'
import * as v from 'valibot'
import { fitCharacters } from '@/lib/cut-characters'
import { parseJson } from '@/lib/parse-json'
import type { Lifetime } from './deadline'
import { createQuoteCheck } from './quotes-key'
import { type Refusal, type RefusedFilter, refuse } from '../refusal'
import type { UpstreamAnswer } from './upstream'

type SearchRules = {
  readonly life: Lifetime
  /** Milliseconds between two parts of a body. */
  readonly idleMs: number
  /** Must never be quoted. */
  readonly apiKey: string
  /** How many filters the search had. */
  readonly filterCount: number
}

const MAX_BYTES = 65_536
const LONGEST_MESSAGE = 300
const MOST_OBJECTIONS = 100

const NO_REASON = 'The service gave no reason.'

const Detail = v.object({ detail: v.unknown() })
const Objection = v.object({ loc: v.fallback(v.array(v.unknown()), []), msg: v.string() })

const readBytes = async ({ nextPart }: UpstreamAnswer, { life, idleMs }: SearchRules) => {
  const read: Uint8Array[] = []
  for (let size = 0; ;) {
    const part = await life.within(nextPart(), idleMs)
    if (part === null) return Buffer.concat(read)
    size += part.byteLength
    if (size > MAX_BYTES) throw new RangeError('Too long')
    read.push(part)
  }
}

type Unpack = (bytes: InputType, options: { maxOutputLength: number }) => Promise<Buffer>

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
}

const readText = async (answer: UpstreamAnswer, rules: SearchRules): Promise<string> => {
  const bytes = await readBytes(answer, rules)
  const encoding = (answer.header('content-encoding') ?? '').trim().toLowerCase()
  const unpacked = (await UNPACK[encoding]?.(bytes, { maxOutputLength: MAX_BYTES })) ?? bytes
  return new TextDecoder().decode(unpacked)
}

/** Removes characters that show nothing, control something, or reorder others. Joiners stay: they shape words. */
const removeControls = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()

type QuoteCheck = (text: string) => boolean

/** The service's words, fit to be shown: on one line, not too long, without our key. Empty if there are none. */
const toMessage = (words: unknown, quotesKey: QuoteCheck): string => {
  if (typeof words !== 'string') return ''
  const clean = removeControls(words)
  return quotesKey(clean) ? '' : fitCharacters(clean, LONGEST_MESSAGE)
}

/**
 * The index of the filter that an objection is about; null if it is about another part, or a filter that was not sent.
 */
const filterIndex = (loc: readonly unknown[], filterCount: number): number | null => {
  const at = loc.indexOf('filters')
  const index = at === -1 ? undefined : loc[at + 1]
  return typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < filterCount
    ? index
    : null
}

type Objections = { readonly filters: readonly RefusedFilter[]; readonly rest: string }

/** Removes all words if they quote the key when read one after the other, though none quotes it alone. */
const withoutSplitKey = ({ filters, rest }: Objections, quotesKey: QuoteCheck): Objections => {
  // The objection that is about no filter may be read first or last.
  const shown = [rest, ...filters.map(({ message }) => message), rest]
  if (!quotesKey(shown.join(''))) return { filters, rest }
  return { filters: filters.map(({ index }) => ({ index, message: '' })), rest: '' }
}

/** Reads what the answer to a refused search says about its filters, whatever its form. A message may be empty. */
const parseObjections = (text: string, filterCount: number, quotesKey: QuoteCheck): Objections => {
  const parsed = v.safeParse(Detail, parseJson(text))
  const detail = parsed.success ? parsed.output.detail : undefined
  if (!Array.isArray(detail)) return { filters: [], rest: toMessage(detail, quotesKey) }
  const objections = detail.slice(0, MOST_OBJECTIONS).flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [{ index: null, message: toMessage(entry, quotesKey) }]
    const read = v.safeParse(Objection, entry)
    if (!read.success) return []
    const index = filterIndex(read.output.loc, filterCount)
    return [{ index, message: toMessage(read.output.msg, quotesKey) }]
  })
  const filters = objections
    .flatMap(({ index, message }) => (index === null ? [] : [{ index, message }]))
    // In the order in which the page shows them.
    .toSorted((one, other) => one.index - other.index)
  const rest = objections.find(({ index, message }) => index === null && message !== '')
  return withoutSplitKey({ filters, rest: rest?.message ?? '' }, quotesKey)
}

/** Finds out from the body of the answer which filters the service refused, and why. A body that fails adds nothing. */
export const readRefusedSearch = async (
  answer: UpstreamAnswer,
  rules: SearchRules,
): Promise<Refusal> => {
  const cause = String(answer.status)
  try {
    const text = await readText(answer, rules)
    const quotesKey = createQuoteCheck(rules.apiKey)
    const { filters: refused, rest } = parseObjections(text, rules.filterCount, quotesKey)
    const filters = refused.map(({ index, message }) => ({ index, message: message || NO_REASON }))
    const message = rest === '' ? {} : { message: `The service refused this search: ${rest}` }
    return refuse('filter_refused', { cause, filters, ...message })
  } catch {
    return refuse('filter_refused', { cause, filters: [] })
  }
}
