import type { Hit } from './personal-data'

/** The maximum lengths in RFC 5321, which also keep the search linear. */
const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 255

// oxlint-disable-next-line regexp/no-super-linear-move -- of at most 64 characters
const LOCAL = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{Cf}._%+'’-]*[\p{L}\p{N}\p{Cf}_%+-])?$/u
const DOMAIN =
  /^\p{Cf}{0,9}(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{Cf}-]{0,61}[\p{L}\p{N}\p{Cf}])?[.。．｡]\p{Cf}{0,9}){1,8}(?:xn--[a-z0-9-]{1,59}|\p{L}{2,63})(?![\p{L}\p{N}])/iu

/** `package@1.2.3-beta.next`, `logo@2x.png`. */
const VERSION_OR_SCALE = /^(?:v?\d+\.\d|\d(?:\.\d)?x\.)/i

/** `git@github.com:team/repo`: a name that everybody on a server shares, and the address of code. */
const isRepository = (local: string, after: string) => local === 'git' && /^[:/]/.test(after)

/** In page addresses it is written `%40`; the wide ones come from Chinese, Japanese and Korean keyboards. */
const AT = /[@＠﹫]|%40/g

/** Reduces an address to one form, however it was typed and whatever invisible characters it contains. */
const plain = (address: string): string =>
  address
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase()

const readAt = (text: string, { at, sign }: { at: number; sign: string }): Hit | null => {
  const local = LOCAL.exec(text.slice(Math.max(0, at - LONGEST_LOCAL), at))?.[0]
  const rest = text.slice(at + sign.length, at + sign.length + LONGEST_DOMAIN)
  const domain = DOMAIN.exec(rest)?.[0]
  if (local === undefined || domain === undefined || VERSION_OR_SCALE.test(domain)) return null
  if (isRepository(local, rest.slice(domain.length))) return null
  const end = at + sign.length + domain.length
  return {
    kind: 'email',
    start: at - local.length,
    end,
    value: plain(`${local}@${domain}`),
  }
}

/** The e-mail addresses in a text, in order. */
export const findEmails = (text: string): Hit[] =>
  [...text.matchAll(AT)].flatMap(({ index, 0: sign }) => {
    const hit = readAt(text, { at: index, sign })
    return hit === null ? [] : [hit]
  })
