import { expect, test } from 'vitest'
import { readFragment, turnFragment, writeFragment } from './fragment'

const nothing = { turn: null, source: null, find: null, quote: null }

test.each([
  ['', nothing],
  ['#turn=3', { ...nothing, turn: 3 }],
  ['#turn=3&source=2', { ...nothing, turn: 3, source: 2 }],
  ['#find=caf%C3%A9+au+lait', { ...nothing, find: 'café au lait' }],
  ['#find=', nothing],
  ['#quote=2a.14.9.x', { ...nothing, quote: '2a.14.9.x' }],
  ['#turn=0', nothing],
  ['#turn=-1&source=x', nothing],
  ['#feedback', nothing],
  ['#turn=%E0%A4%A', nothing],
])('%j is read', (hash, fragment) => expect(readFragment(hash)).toEqual(fragment))

test('a link to a turn is read back as that turn', () => {
  expect(readFragment(`#${turnFragment(12)}`).turn).toBe(12)
})

test('a part is changed and the others stay', () => {
  expect(writeFragment('#turn=3&find=a', { find: 'b & c' })).toBe('#turn=3&find=b+%26+c')
  expect(writeFragment('#turn=3&find=a', { find: null })).toBe('#turn=3')
  expect(writeFragment('#turn=3', { turn: null })).toBe('')
  expect(readFragment(writeFragment('', { find: '#?&=ü' })).find).toBe('#?&=ü')
})
