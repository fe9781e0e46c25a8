import { expect, test } from 'vitest'
import { toBadAddress } from './bad-address'

const ID = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'

test.each([
  ['/nowhere', '', /^There is nothing at this address\. The link may be cut short/, []],
  [
    '/i/hello',
    '',
    /What follows \/i\/ .* is not an interaction ID\. An ID has 32 digits, 0\u2060–\u20609 /,
    [],
  ],
  ['/i/', '', /What follows \/i\//, []],
  [`/i/${ID.replaceAll('-', '')}`, '', /not an interaction ID\. It names this interaction/, [ID]],
  [`/i/${ID},`, '', /It names this interaction/, [ID]],
  ['/trace', `?interaction_id=${ID}`, /^There is nothing at this address\. It names this/, [ID]],
  ['/x', `#${ID}`, /It names this interaction/, [ID]],
  ['/index', '', /^There is nothing at this address/, []],
])('%s%s', (pathname, rest, ...[sentence, ids]) => {
  const address = toBadAddress({ pathname, rest })
  expect(address.sentence).toMatch(sentence)
  expect(address.ids).toEqual(ids)
})

test('a long address is cut, a broken escape is shown as it came, unseen characters as their codes', () => {
  expect(toBadAddress({ pathname: `/${'x'.repeat(9000)}`, rest: '' }).shown).toHaveLength(201)
  expect(toBadAddress({ pathname: '/50%', rest: '?a' }).shown).toBe('/50%?a')
  expect(toBadAddress({ pathname: '/a%E2%80%AEb%0A', rest: '' }).shown).toBe('/aU+202EbU+000A')
})
