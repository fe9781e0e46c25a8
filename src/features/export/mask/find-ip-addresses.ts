import type { Hit } from './personal-data'

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const V4 = new RegExp(
  `(?<![\\p{L}\\p{N}_]|\\d[.-])${OCTET}(?:\\.${OCTET}){3}(?![\\p{L}\\p{N}_]|[.-]\\d)`,
  'gu',
)

/** Versions often have a fourth number too: "version 5.2.0.1", "v1.2.3.4". */
const BEFORE_VERSION =
  /(?:\bv|\b(?:version|ver|release|build|firmware|driver|section|chapter)s?|§)[\s.:=]{0,3}$/i

/** This machine, any machine, masks, and whole networks (or `Chrome/120.0.0.0`): they identify nobody. */
const NOBODY = /^(?:127\.|0\.|255\.)|\.0\.0\.0$/

/**
 * Groups of hexadecimal digits between colons. The first group is restricted (unique addresses all begin with four
 * digits, the first of them 2, 3 or f), which excludes times, ratios, MAC addresses, fingerprints and code such as
 * `a::b`.
 */
const V6 =
  /(?<![\p{L}\p{N}_:.])(?:(?:[23f][0-9a-f]{3}|64:ff9b)(?::[0-9a-f]{1,4}){0,7}(?:::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?)?|::ffff)(?::\d{1,3}(?:\.\d{1,3}){3})?(?![\p{L}\p{N}_:]|\.\d)/giu

/** The one spelling of an address in the URL standard; null if the text is no address. */
const toV6 = (text: string): string | null =>
  text.includes(':') && URL.canParse(`http://[${text}]/`)
    ? new URL(`http://[${text}]/`).hostname
    : null

const findV4 = (text: string): Hit[] =>
  [...text.matchAll(V4)].flatMap(({ index: start, 0: value }) => {
    const isVersion = BEFORE_VERSION.test(text.slice(Math.max(0, start - 16), start))
    if (isVersion || NOBODY.test(value)) return []
    return [{ kind: 'ip', start, end: start + value.length, value } as const]
  })

const findV6 = (text: string): Hit[] =>
  [...text.matchAll(V6)].flatMap(({ index: start, 0: found }) => {
    const value = toV6(found)
    return value === null ? [] : [{ kind: 'ip', start, end: start + found.length, value } as const]
  })

/** The IP addresses in a text, version 6 before version 4. */
export const findIpAddresses = (text: string): Hit[] => [...findV6(text), ...findV4(text)]
