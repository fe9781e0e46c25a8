import { expect, test } from 'vitest'
import { fileFate, fileState } from './file-place'

const place = { state: null, hash: '', action: 'POP', wasShown: false } as const

test('an entry that is marked shows the file, however it was reached', () => {
  for (const action of ['POP', 'PUSH', 'REPLACE'] as const)
    expect(fileFate(2, { ...place, action, state: fileState(2) })).toBe('show')
})

test('an entry of another file, or of none, does not', () => {
  expect(fileFate(2, { ...place, state: fileState(1) })).toBe('hide')
  expect(fileFate(2, { ...place, state: 'x' })).toBe('hide')
  expect(fileFate(2, { ...place, hash: '#main' })).toBe('hide')
})

test('jumps within the file make entries that have to be marked', () => {
  expect(fileFate(2, { ...place, hash: '#turn=3', wasShown: true })).toBe('mark')
  expect(fileFate(2, { ...place, action: 'REPLACE', wasShown: true })).toBe('mark')
})

test('Back to where nothing was open leads out of the file', () => {
  expect(fileFate(2, { ...place, wasShown: true })).toBe('hide')
})
