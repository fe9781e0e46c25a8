import type { InteractionId } from '../interaction-id'
import { parseJson } from '../parse-json'
import { jsonIds } from './json-ids'
import { OTHER_THINGS } from './other-things'
import { uuidHits, type IdHit } from './uuid-hits'

/** The text as JSON, or as one JSON value per line; undefined if it is neither. */
const readJson = (text: string): unknown => {
  const trimmed = text.replace(/^\ufeff/, '').trim()
  if (!/^[[{]/.test(trimmed)) return undefined
  const whole = parseJson(trimmed)
  if (whole !== undefined) return whole
  const values: unknown[] = []
  for (const line of trimmed.split('\n')) {
    if (line.trim() === '') continue
    const value = parseJson(line)
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}

/** Headers carry request ids, cookies and keys: never the interaction that the call is about. */
const HEADER_OPTION =
  /(?<=\s)(?:-[HbAeu]|--(?:header|cookie|user-agent|referer|user))(?:\s{1,4}|=)?(?:\$?'[^']*'|"(?:[^"\\]|\\.)*"|\S+)/g
const URL_IN_TEXT = /https?:\/\/[^\s'"]+/gi

/** The part of a curl command that can name the interaction: its URL, or failing that everything but its headers. */
const readCurl = (text: string): string => {
  if (!/^\s*(?:[$>%#]\s{0,4})?curl(?:\.exe)?\s/.test(text)) return text
  const rest = text.replace(HEADER_OPTION, ' ')
  const urls = (rest.match(URL_IN_TEXT) ?? []).join('\n')
  return [urls, rest].find((part) => uuidHits(part).length > 0) ?? text
}

const LABEL_LENGTH = 64
const OPENING = String.raw`[\s"'\\[({<]{0,12}(?:%(?:25)?(?:7b|22|5b)){0,2}(?:urn:uuid:)?$`
const SIGN = String.raw`["'\\]{0,4}\s{0,4}(?:=>?|:=?|%(?:25)?3[ad])`
/** Instead of a sign, as in a copied table: a space or a tab, or the label on a line of its own. */
const asLabel = (name: string): string =>
  String.raw`${name}["'\\]{0,4}(?=[ \t])|(?:^|\n)[ \t]{0,4}[\w.-]{0,20}${name}[ \t]{0,4}(?=\r?\n)`
const KEY_LABEL = new RegExp(
  String.raw`(?:interactions?[\s_.-]?(?:ids?|uuids?)?${SIGN}|${asLabel('interactions?[ _.-]?(?:ids?|uuids?)')})${OPENING}`,
  'i',
)
const OTHER = `(?:${OTHER_THINGS})`
/** A key for something other than an interaction. */
const OTHER_LABEL = new RegExp(
  String.raw`(?:${OTHER}s?[\s_.-]?(?:ids?|uuids?)?${SIGN}|${asLabel(`${OTHER}[ _.-]?(?:id|uuid)`)})${OPENING}`,
  'i',
)
const JSON_ID_LABEL = /["']id\\?["']\s{0,4}:\s{0,4}\\?["'](?:urn:uuid:)?\{?$/i
const PATH_LABEL = /(?:\/|%2f)(?:i|interactions?|detail-v2)(?:\/|%2f)(?:%(?:25)?7b|\{)?$/i
/** The gaps between the members of `interaction_ids=[a, b]`, of a column, or of a sentence. */
const LIST_GAP = /^["'\\]{0,4}\s{0,4}(?:[,;|\s]|and|&)\s{0,4}["'\\]{0,4}$/

type Label = (before: string) => boolean

const withLabels = (text: string, hits: readonly IdHit[]) =>
  hits.map((hit, index) => {
    const previousEnd = hits[index - 1]?.end ?? 0
    const before = text.slice(Math.max(previousEnd, hit.start - LABEL_LENGTH), hit.start)
    return { ...hit, before, between: text.slice(previousEnd, hit.start) }
  })

type LabelledHit = ReturnType<typeof withLabels>[number]

/** The hits with the label, and those that follow one of them in a list. */
const labelled = (hits: readonly LabelledHit[], label: Label): readonly LabelledHit[] => {
  let isInList = false
  return hits.filter(({ before, between }) => {
    isInList = label(before) || (isInList && between.length < 20 && LIST_GAP.test(between))
    return isInList
  })
}

/** In a link, the interaction's id is the one after `/i/` or `/interactions/`, not the id of a project. */
const bestOfEachLink = (hits: readonly LabelledHit[]): readonly LabelledHit[] => {
  const links: LabelledHit[][] = []
  for (const hit of hits) {
    const link = links.at(-1)
    if (link === undefined || /[\s"'<>,;|()]/.test(hit.between)) links.push([hit])
    else link.push(hit)
  }
  return links.flatMap((link) => {
    const named = link.filter((hit) => PATH_LABEL.test(hit.before))
    return named.length > 0 ? named : link
  })
}

const rank = (text: string, hits: readonly LabelledHit[]): readonly LabelledHit[] => {
  const byKey = labelled(hits, (before) => KEY_LABEL.test(before))
  if (byKey.length > 0)
    return labelled(hits, (before) => KEY_LABEL.test(before) || PATH_LABEL.test(before))
  const byId = /^\s*["']?[[{]/.test(text)
    ? labelled(hits, (before) => JSON_ID_LABEL.test(before))
    : []
  if (byId.length > 0) return byId
  const own = hits.filter((hit) => !OTHER_LABEL.test(hit.before))
  return bestOfEachLink(own.length > 0 ? own : hits)
}

/** The ids that a text is about, duplicates included. */
const allIds = (text: string): readonly InteractionId[] => {
  const json = readJson(text)
  const fromJson = json === undefined ? [] : jsonIds(json)
  if (fromJson.length > 0) return fromJson
  const part = readCurl(text)
  return rank(part, withLabels(part, uuidHits(part))).map((hit) => hit.id)
}

export type FoundIds = {
  /** In the text's order, each once. */
  readonly ids: InteractionId[]
  /** How many ids were repeats. */
  readonly duplicates: number
}

/**
 * Finds the interaction ids in a text of any kind: a UUID in any spelling, a link, a JSON body, log lines, a curl
 * command, a list. Never throws; linear in the text's length.
 *
 * The order of precedence if a text contains several kinds of id:
 * 1. JSON (whole, or one value per line): see `jsonIds`.
 * 2. A curl command: its URL's ids, or failing that those outside its headers.
 * 3. Text with a key such as `interaction_id=` or a label such as `Interaction ID`: only the ids after those, and
 *    after `/i/` in links.
 * 4. Broken JSON: the ids after `"id":`.
 * 5. Otherwise every id, except those after keys of other things (`request_id=`, `user:`) unless there are no others;
 *    of several in one link, only the one after `/i/`, `/interactions/` or `/detail-v2/`.
 */
export const searchIds = (text: string): FoundIds => {
  const all = allIds(text)
  const ids = [...new Set(all)]
  return { ids, duplicates: all.length - ids.length }
}

/** The ids of `searchIds`, in order, each once. */
export const findIds = (text: string): InteractionId[] => searchIds(text).ids
