import { onDemand } from './on-demand'

const names = onDemand(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }))

/** A BCP 47 tag that the browser knows, for `lang`; null for a language's name, or anything else. */
export const languageTag = (text: string): string | null => {
  const tag = text.trim().replaceAll('_', '-')
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
