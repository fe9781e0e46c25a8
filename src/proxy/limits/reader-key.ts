import type { Reader } from '../reader'

/** Subjects that many people share. */
const SHARED = new Set(['local', 'anyone', 'password'])

/** The key that a reader's requests are counted under: their name or, if they have none, their address. */
export const readerKey = ({ subject }: Reader, address: string): string =>
  SHARED.has(subject) ? `address ${address}` : `subject ${subject}`
