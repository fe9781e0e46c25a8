import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min'

/** The countries in which a language is spoken, whose numbers it writes without a country code. */
const SPOKEN_IN: Readonly<Record<string, readonly CountryCode[]>> = {
  ar: ['SA', 'AE', 'EG', 'MA'],
  ca: ['ES'],
  da: ['DK'],
  de: ['DE', 'AT', 'CH'],
  en: ['GB', 'US', 'IE', 'AU', 'NZ', 'IN', 'ZA'],
  es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE'],
  eu: ['ES'],
  fr: ['FR', 'BE', 'CH'],
  gl: ['ES'],
  it: ['IT', 'CH'],
  nl: ['NL', 'BE'],
  pt: ['PT', 'BR'],
  ru: ['RU'],
  sv: ['SE', 'FI'],
  zh: ['CN', 'TW', 'HK'],
}

/** Tried in any language, for digits that look like a phone number by their leading zero or brackets. */
export const TRIED_REGIONS: readonly CountryCode[] = [
  'GB',
  'DE',
  'FR',
  'IT',
  'NL',
  'BE',
  'CH',
  'AT',
  'JP',
  'KR',
  'AU',
  'SE',
  'TR',
  'ZA',
  'BR',
]

const localeOf = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}

/**
 * The countries whose national numbers a text in this language (a BCP 47 tag) is likely to contain, the likeliest
 * first: the one that the tag names, those where the language is spoken, the one that Unicode assumes. Empty for an
 * unknown language.
 */
export const regionsOf = (language: string | null): readonly CountryCode[] => {
  const locale = language === null ? null : localeOf(language)
  if (locale === null) return []
  const { region, language: code } = locale
  const named = [region, ...(SPOKEN_IN[code] ?? [locale.maximize().region])]
  return [...new Set(named)].filter(
    (one): one is CountryCode => one !== undefined && isSupportedCountry(one),
  )
}
