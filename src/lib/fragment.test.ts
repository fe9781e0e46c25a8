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

test.each([
  ['#set=a~b%2C,c&at=3', { turn: 2 }, '#set=a~b%2C,c&at=3&turn=2'],
  ['#set=a&turn=2&at=3', { turn: 4, quote: null }, '#set=a&at=3&turn=4'],
  ['#set=a&find=b&at=3', { find: null }, '#set=a&at=3'],
  ['#at=3&x=%E0%A4%A', { find: 'é' }, '#at=3&x=%E0%A4%A&find=%C3%A9'],
])('what others keep in %j stays to the letter', (hash, changes, written) => {
  expect(writeFragment(hash, changes)).toBe(written)
})

test('a place that was jumped to is no state, and goes', () => {
  expect(writeFragment('#feedback', { turn: 3 })).toBe('#turn=3')
  expect(writeFragment('#feedback', {})).toBe('')
})
