import { cutCharacters } from '@/lib/cut-characters'
import { toSafeLink } from '@/lib/safe-link'

/** Where an image would come from, in words. */
const originOf = (target: string): string => {
  const link = toSafeLink(target)
  if (link !== null) {
    return link.decodedHost === link.host ? link.host : `${link.decodedHost} (${link.host})`
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase()
  if (scheme !== undefined) return `a “${scheme}:” address`
  return target === '' ? 'no address' : cutCharacters(target, 200)
}

/** One sentence about an image that is not loaded: its origin and its alternative text. */
export const describeImage = (target: string, alt: string): string =>
  `Image from ${originOf(target)}, not loaded${alt.trim() === '' ? '' : `: ${alt}`}`
