import { mayHide } from '@/lib/may-hide'

/** More marks on one letter than any language writes. */
const TOWER = /\p{M}{9}/u

/** Whether a text holds such a tower of marks, which would reach into the lines around it. */
export const hasTower = (text: string): boolean => TOWER.test(text)

/**
 * Whether a text may hold something a reader has to be told about or protected from: hidden characters, escapes instead
 * of letters, towers of marks. Quick, and never wrong when it says no.
 */
export const needsCare = (text: string, isPlain: boolean): boolean =>
  mayHide(text) ||
  hasTower(text) ||
  /\\u[\da-f]{4}/i.test(text) ||
  (isPlain ? /&#?\w+;/ : /&amp;#?\w+;/).test(text)
