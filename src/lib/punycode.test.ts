import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeHost } from './punycode'

test.each([
  ['example.com', 'example.com'],
  ['xn--bcher-kva.example', 'bücher.example'],
  ['www.xn--mnchen-3ya.de', 'www.münchen.de'],
  ['xn--80ak6aa92e.com', 'аррӏе.com'],
  ['xn--fiqs8s', '中国'],
  ['xn--ls8h.la', '💩.la'],
  ['xn--', 'xn--'],
  ['xn--a', 'xn--a'],
  ['xn--99999999', 'xn--99999999'],
  ['xn--ü', 'xn--ü'],
  ['', ''],
])('%s reads as %s', (host, expected) => {
  expect(decodeHost(host)).toBe(expected)
})

test('every host that a browser encodes is decoded to one that it encodes the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcäöüßéλжम中日ñ-'), minLength: 1, maxLength: 12 }),
      (label) => {
        const address = `https://a${label}b.test/`
        if (!URL.canParse(address)) return
        const { hostname } = new URL(address)
        expect(new URL(`https://${decodeHost(hostname)}/`).hostname).toBe(hostname)
      },
    ),
  )
})
