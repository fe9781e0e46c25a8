import { BlockList, isIP } from 'node:net'

/** The proxies in front whose word about a client's address is trusted. */
export type TrustedProxies = Pick<BlockList, 'check'>

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Reads a list of addresses and networks such as `127.0.0.1, 10.0.0.0/8`; null where an entry is neither. */
export const readTrustedProxies = (text: string): TrustedProxies | null => {
  const list = new BlockList()
  const entries = text.split(',').map((entry) => entry.trim())
  for (const entry of entries.filter((one) => one !== '')) {
    const [address = '', bits, ...rest] = entry.split('/')
    const most = isIP(address) === 6 ? 128 : 32
    if (isIP(address) === 0 || address.includes('%') || rest.length > 0) return null
    if (bits === undefined) list.addAddress(address, family(address))
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= most) {
      list.addSubnet(address, Number(bits), family(address))
    } else return null
  }
  return list
}

/** An address without the port or the brackets that some proxies add; null if the text is no address. */
const toAddress = (text: string): string | null => {
  if (isIP(text) === 4) return text
  const [bare = ''] = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .split('%', 1)
  return isIP(bare) === 0 ? null : bare
}

/**
 * The first four groups of an IPv6 address. That is what one internet line is given, so changing the rest does not get
 * anybody a second limit.
 */
const networkOf = (address: string): string => {
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter((group) => group !== '')
  const right = tail.split(':').filter((group) => group !== '')
  const missing = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right]
  const plain = groups.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
  return `${plain.join(':')}::/64`
}

/**
 * The address by which a reader without a name is limited. A reader can write anything into `X-Forwarded-For`, so it is
 * read from its end, and only as far as trusted proxies vouch for the entry before theirs.
 */
export const clientAddress = (
  peer: string,
  forwardedFor: string | null,
  trusted: TrustedProxies,
): string => {
  const hops = forwardedFor?.split(',').toReversed() ?? []
  let address = toAddress(peer)
  for (const hop of hops) {
    if (address === null || !trusted.check(address, family(address))) break
    const before = toAddress(hop)
    if (before === null) break
    address = before
  }
  if (address === null) return 'unknown'
  return isIP(address) === 6 && address !== '::1' ? networkOf(address) : address
}
