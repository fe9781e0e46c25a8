import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientAddress, readTrustedProxies } from './client-address'
import { readerKey } from './reader-key'

const TRUSTED = readTrustedProxies('127.0.0.1, 10.0.0.0/8, fd00::/8') ?? { check: () => false }

test.each([
  [
    'nobody trusted: the connection alone counts',
    { peer: '9.9.9.9', forwarded: '1.2.3.4' },
    '9.9.9.9',
  ],
  ['a trusted proxy names its visitor', { peer: '127.0.0.1', forwarded: '1.2.3.4' }, '1.2.3.4'],
  ['its visitor made up the rest', { peer: '127.0.0.1', forwarded: '6.6.6.6, 1.2.3.4' }, '1.2.3.4'],
  [
    'two trusted proxies in a row',
    { peer: '127.0.0.1', forwarded: '1.2.3.4, 10.1.2.3' },
    '1.2.3.4',
  ],
  ['only proxies', { peer: '127.0.0.1', forwarded: '10.1.2.3' }, '10.1.2.3'],
  ['a trusted proxy that says nothing', { peer: '127.0.0.1', forwarded: null }, '127.0.0.1'],
  ['no address', { peer: '127.0.0.1', forwarded: '<script>' }, '127.0.0.1'],
  ['"unknown" nearest to us', { peer: '127.0.0.1', forwarded: '1.2.3.4, unknown' }, '127.0.0.1'],
  ['IPv4 in IPv6', { peer: '::ffff:127.0.0.1', forwarded: '::ffff:1.2.3.4' }, '1.2.3.4'],
  ['with a port', { peer: '10.0.0.1', forwarded: '1.2.3.4:5678' }, '1.2.3.4'],
  [
    'IPv6 in brackets',
    { peer: 'fd00::1', forwarded: '[2001:db8:1:2:3:4:5:6]:443' },
    '2001:db8:1:2::/64',
  ],
  ['an IPv6 network', { peer: '2001:DB8::1', forwarded: null }, '2001:db8:0:0::/64'],
  [
    'another end of the same network',
    { peer: '2001:db8::2', forwarded: null },
    '2001:db8:0:0::/64',
  ],
  ['this machine', { peer: '::1', forwarded: null }, '::1'],
  ['no connection', { peer: '', forwarded: null }, 'unknown'],
])('%s', (_name, { peer, forwarded }, expected) => {
  expect(clientAddress(peer, forwarded, TRUSTED)).toBe(expected)
})

test('whatever stands before the address that a trusted proxy saw changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), (made) => {
      expect(clientAddress('127.0.0.1', `${made},1.2.3.4`, TRUSTED)).toBe('1.2.3.4')
      expect(clientAddress('9.9.9.9', made, TRUSTED)).toBe('9.9.9.9')
    }),
  )
})

test('readers with a name are counted under it, the others under their address', () => {
  const claims = {}
  expect(readerKey({ subject: 'ana', claims }, '1.2.3.4')).toBe('subject ana')
  expect(readerKey({ subject: 'local', claims }, '1.2.3.4')).toBe('address 1.2.3.4')
  expect(readerKey({ subject: 'address 1.2.3.4', claims }, '5.6.7.8')).toBe(
    'subject address 1.2.3.4',
  )
})
