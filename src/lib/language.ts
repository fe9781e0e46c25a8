import { onDemand } from './on-demand'

const names = onDemand(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }))

/** Many times what a tag with all its subtags has. */
const LONGEST_TAG = 200

/** A BCP 47 tag that the browser knows, for `lang`; null for a language's name, or anything else. */
export const languageTag = (text: string): string | null => {
  const tag = text.trim().replaceAll('_', '-')
  // A browser takes seconds to say that a long text is no tag.
  if (tag.length > LONGEST_TAG) return null
  try {
    return names().of(tag) === undefined ? null : (Intl.getCanonicalLocales(tag)[0] ?? null)
  } catch {
    return null
  }
}

/** A language code in words ("it" → "Italian"); anything else as it is. */
export const languageName = (text: string): string => {
  const tag = languageTag(text)
  return tag === null ? text : (names().of(tag) ?? text)
}
