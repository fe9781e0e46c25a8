import { findCards } from './find-cards'
import { findEmails } from './find-emails'
import { findIbans } from './find-ibans'
import { findIpAddresses } from './find-ip-addresses'
import { findPhones } from './find-phones'
import { withoutOverlaps } from './overlaps'
import type { Hit, Kind, MaskedCounts } from './personal-data'
import { regionsOf } from './phone-regions'

const LABELS: Readonly<Record<Kind, string>> = {
  email: 'e-mail',
  phone: 'phone',
  card: 'card',
  iban: 'IBAN',
  ip: 'IP',
}

/** Data with a check digit or a distinctive form comes first: of two overlapping hits, the first keeps its range. */
const FINDERS = [findIbans, findCards, findEmails, findIpAddresses, findPhones]

type PhoneRegions = Parameters<typeof findPhones>[1]

/** All personal data that is searched for contains one of these. */
const HAS_ANY = /[@\d]/

/** All hits in a text, in order, without overlaps. `regions`: the countries whose phone numbers to expect. */
export const findPersonalData = (text: string, regions: PhoneRegions): readonly Hit[] => {
  if (!HAS_ANY.test(text)) return []
  const found = FINDERS.flatMap((find) =>
    find(text, regions).toSorted((one, other) => one.start - other.start),
  )
  return withoutOverlaps(text, found)
}

/** How many characters around a stretch are searched too: more than any hit and the words that identify it. */
const EDGE = 512

export type Masker = {
  /** The text with all hits replaced. */
  readonly mask: (text: string) => string
  /** The same for a stretch of the text; returns where it ends: after `end` if a hit extends beyond it. */
  readonly maskStretch: (
    text: string,
    stretch: { readonly start: number; readonly end: number },
  ) => { readonly masked: string; readonly end: number }
  /** The same for a text that is labelled as a phone number: it is masked whatever country its digits may be from. */
  readonly maskPhone: (text: string) => string
  /** What has been masked so far. */
  readonly counts: () => MaskedCounts
}

/**
 * Replaces personal data with a label and a number: the same address is "[e-mail 1]" wherever it occurs, so that a
 * reader can still tell people apart. Use one masker for texts that are read together. `language`, a BCP 47 tag, says
 * which countries' phone numbers to expect.
 */
export const createMasker = (language: string | null): Masker => {
  const regions = regionsOf(language)
  const seen = {
    email: new Map<string, number>(),
    phone: new Map<string, number>(),
    card: new Map<string, number>(),
    iban: new Map<string, number>(),
    ip: new Map<string, number>(),
  } satisfies Record<Kind, Map<string, number>>

  const labelOf = ({ kind, value }: Hit): string => {
    const number = seen[kind].get(value) ?? seen[kind].size + 1
    seen[kind].set(value, number)
    return `[${LABELS[kind]} ${number}]`
  }
  const maskStretch: Masker['maskStretch'] = (text, { start, end }) => {
    const from = Math.max(0, start - EDGE)
    const parts: string[] = []
    let at = start
    for (const hit of findPersonalData(text.slice(from, end + EDGE), regions)) {
      // A hit that begins in another stretch is found with that one.
      if (from + hit.start < at || from + hit.start >= end) continue
      parts.push(text.slice(at, from + hit.start), labelOf(hit))
      at = from + hit.end
    }
    const reached = Math.max(at, Math.min(end, text.length))
    return { masked: parts.join('') + text.slice(at, reached), end: reached }
  }
  const mask = (text: string): string => maskStretch(text, { start: 0, end: text.length }).masked
  return {
    mask,
    maskStretch,
    maskPhone: (text) => {
      const digits = text.replaceAll(/\D/g, '')
      const isNumber = /^[\d\s()+./-]+$/.test(text) && digits.length >= 7 && digits.length <= 15
      const isFound = !isNumber || findPersonalData(text, regions).length > 0
      return isFound
        ? mask(text)
        : labelOf({ kind: 'phone', start: 0, end: text.length, value: digits })
    },
    counts: () => ({
      email: seen.email.size,
      phone: seen.phone.size,
      card: seen.card.size,
      iban: seen.iban.size,
      ip: seen.ip.size,
    }),
  }
}
