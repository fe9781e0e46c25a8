import * as v from 'valibot'
import { parseJson } from '@/lib/parse-json'
import { isPlainUrl, isSafeUrl, withoutEndSlash } from '../config/plain-url'
import type { ProjectSettings } from './project'

const MOST_PROJECTS = 50

// Control characters, and those that change the order of the letters around them.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

const Label = v.pipe(
  v.string('needs a label.'),
  v.trim(),
  v.check(
    (text) => text.length >= 1 && text.length <= 60 && !HIDDEN.test(text),
    'needs a label of 1 to 60 characters, none of them invisible.',
  ),
)

const Key = v.pipe(
  v.string('needs a key.'),
  v.trim(),
  v.regex(/^[\x21-\x7e]{1,4096}$/, 'has a key with characters that no API key has, or none.'),
)

const BaseUrl = v.pipe(
  v.string('has a baseUrl that is no text.'),
  v.check(
    (text) => isPlainUrl(text) && isSafeUrl(text),
    'has a baseUrl that is no plain URL starting with https:// (http:// is allowed for this machine only).',
  ),
  v.transform(withoutEndSlash),
)

const CLAIM = 'has a claim that is not of the form {"name":"…","value":"…"}.'

const Claim = v.strictObject(
  {
    name: v.pipe(v.string(CLAIM), v.minLength(1, CLAIM), v.maxLength(200, CLAIM)),
    value: v.pipe(v.string(CLAIM), v.minLength(1, CLAIM), v.maxLength(1000, CLAIM)),
  },
  CLAIM,
)

// Strict: a misspelt `claim` would open the project to everybody.
const Entry = v.strictObject(
  { label: Label, key: Key, baseUrl: v.optional(BaseUrl), claim: v.optional(Claim) },
  'may have label, key, baseUrl and claim, and nothing else.',
)

export type ProjectsResult =
  | { readonly kind: 'ok'; readonly projects: readonly ProjectSettings[] }
  /** A sentence that shows no value. */
  | { readonly kind: 'refused'; readonly sentence: string }

const refused = (what: string): ProjectsResult => ({
  kind: 'refused',
  sentence: `NEBULY_PROJECTS ${what}`,
})

/**
 * Reads the JSON text of `NEBULY_PROJECTS`: a list of `{label, key, baseUrl?, claim?}`. A project without an address of
 * its own is asked for at `baseUrl`.
 */
export const parseProjects = (text: string, baseUrl: string): ProjectsResult => {
  // A readable file's content would have replaced its name by now.
  if (text.startsWith('@')) return refused('names a file that cannot be read.')
  const list = parseJson(text)
  if (!Array.isArray(list)) return refused('must be a JSON list of projects, or @ and a file name.')
  if (list.length === 0 || list.length > MOST_PROJECTS) {
    return refused(`must have 1 to ${MOST_PROJECTS} projects.`)
  }
  const projects: ProjectSettings[] = []
  for (const [at, one] of list.entries()) {
    const parsed = v.safeParse(Entry, one, { abortEarly: true })
    if (!parsed.success) return refused(`entry ${at + 1} ${sentenceOf(parsed.issues[0])}`)
    const { label, key, claim = null, baseUrl: own = baseUrl } = parsed.output
    projects.push({ label, apiKey: key, baseUrl: own, claim })
  }
  const labels = new Set(projects.map(({ label }) => label.toLowerCase()))
  if (labels.size < projects.length) return refused('has two projects of the same label.')
  return { kind: 'ok', projects }
}

/** A missing key is reported by the object's schema; the key's own sentence says more. */
const sentenceOf = (issue: v.InferIssue<typeof Entry>): string => {
  const key = issue.path?.at(-1)?.key
  if (issue.type !== 'strict_object' || issue.input !== undefined) return issue.message
  return key === 'label' || key === 'key' ? `needs a ${key}.` : issue.message
}
