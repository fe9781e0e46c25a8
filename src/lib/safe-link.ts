import { decodeHost } from './punycode'

export type SafeLink = {
  /** Normalised by `URL`: what goes into the `href` attribute. */
  readonly href: string
  /** Where it leads: host and port, or the domain of a mail address; in ASCII, so `xn--…` if it is international. */
  readonly host: string
  /** The same host as its owner would write it; equal to `host` if nothing is encoded. */
  readonly decodedHost: string
  readonly isMail: boolean
}

/**
 * White space, controls, invisible and bidirectional format characters: `URL` drops or hides some, so none is allowed.
 */
const HIDDEN = /[\s\p{Cc}\p{Cf}]/u
const WEB = /^https?:\/\/([^/?#\\]+)/i

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

const safeWeb = (text: string): SafeLink | null => {
  const authority = WEB.exec(text)?.[1]
  // `https://good.test@evil.test` reads as the first host and leads to the second.
  if (authority === undefined || authority.includes('@')) return null
  const url = parse(text)
  if (url === null || url.host === '') return null
  const { href, host } = url
  return { href, host, decodedHost: decodeHost(host), isMail: false }
}

const safeMail = (text: string): SafeLink | null => {
  const url = parse(text)
  const [user, domain, ...more] = (url?.pathname ?? '').split('@')
  // Only one recipient: with several, no single domain could be shown as the destination.
  if (url === null || !user || !domain || more.length > 0 || /[,;%]/.test(domain)) return null
  // Without further recipients, a subject or a text, which nobody would see before they are in the mail.
  const href = `mailto:${url.pathname}`
  return { href, host: domain, decodedHost: decodeHost(domain), isMail: true }
}

/**
 * Decides whether recorded text may become a link. Takes a link's target as written; returns it normalised, with the
 * host it leads to, or null for anything but an absolute `http:`, `https:` or `mailto:` address in plain form: relative
 * and protocol-relative addresses would lead into this very product, other schemes can run or open things, and user
 * info, backslashes and hidden characters make one address look like another.
 */
export const toSafeLink = (target: string): SafeLink | null => {
  if (HIDDEN.test(target) || target.includes('\\')) return null
  return /^mailto:/i.test(target) ? safeMail(target) : safeWeb(target)
}

const BARE_HOST = /^(?:[\p{L}\p{N}-]+\.)+([\p{L}\p{N}-]{2,})(?::\d+)?(?:[/?#]|$)/u
/** Endings of file names and technologies (`Node.js`), which look like hosts but claim nothing. */
const FILE_ENDING = /^(?:csv|html?|jsx?|json|md|pdf|py|tsx?|txt|xml|ya?ml)$/i

/** The host that a link's text claims to lead to, in ASCII; null if the text names none. */
const claimedHost = (text: string): string | null => {
  const mailDomain = /^(?:mailto:)?[^@/]+@([^@/?]+)(?:\?|$)/i.exec(text)?.[1]
  if (mailDomain !== undefined) return parse(`http://${mailDomain}`)?.host ?? null
  if (WEB.test(text)) return parse(text)?.host ?? null
  const ending = BARE_HOST.exec(text)?.[1]
  if (ending === undefined || FILE_ENDING.test(ending)) return null
  return parse(`http://${text}`)?.host ?? null
}

const withoutWww = (host: string): string => host.replace(/^www\./, '')

/** Without what makes no difference to a reader: letter case, `www.`, and a port that is usual. */
const plainHost = (host: string): string =>
  withoutWww(host.toLowerCase().replace(/:(?:80|443)$/, ''))

/** Whether a text shows the host letter by letter: `URL` reads `0x7f.1` as 127.0.0.1, `a.test%2eb.test` as one name. */
const spells = (text: string, { host, decodedHost, isMail }: SafeLink): boolean => {
  const written = plainHost(WEB.exec(text)?.[1] ?? text.split(/[/?#]/, 1)[0] ?? '')
  return isMail || written === plainHost(host) || written === plainHost(decodedHost)
}

/**
 * Compares what a link's text says with where the link leads: `same` when the text is an address on that host,
 * `other` when it is one on another host, or one that hides its host; `none` when it names no host.
 */
export const hostInText = (text: string, link: SafeLink): 'same' | 'other' | 'none' => {
  const shown = text.trim()
  const claimed = claimedHost(shown)
  if (claimed === null) return 'none'
  // A hidden character can make a text look like the host without being it.
  const isSame =
    !HIDDEN.test(shown) && withoutWww(claimed) === withoutWww(link.host) && spells(shown, link)
  return isSame ? 'same' : 'other'
}
