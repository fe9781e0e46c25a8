import type { Reader } from '../reader'

/** Names that stand for whoever comes along. */
const SHARED = new Set(['local', 'anyone', 'password'])

/** What a reader's requests are counted under: their name, or the address they come from where they have none. */
export const readerKey = ({ subject }: Reader, address: string): string =>
  SHARED.has(subject) ? `address ${address}` : `subject ${subject}`
