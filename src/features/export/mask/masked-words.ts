import { formatCount } from '@/lib/numbers'
import { KINDS } from './personal-data'
import type { Kind, MaskedCounts } from './personal-data'

const NOUNS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['phone number', 'phone numbers'],
  card: ['card number', 'card numbers'],
  iban: ['IBAN', 'IBANs'],
  ip: ['IP address', 'IP addresses'],
}

/** "2 e-mail addresses, 1 IBAN"; null if nothing was found. */
export const maskedWords = (counts: MaskedCounts): string | null => {
  const parts = KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    formatCount(counts[kind], ...NOUNS[kind]),
  )
  return parts.length === 0 ? null : parts.join(', ')
}
