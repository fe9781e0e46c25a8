import { expect, test } from 'vitest'
import { directionOf } from './direction'

test.each([
  ['- مرحبا hello', 'rtl'],
  ['1. שלום', 'rtl'],
  ['> **5** ދިވެހި', 'rtl'],
  ['- hello مرحبا', 'ltr'],
  ['| 日本 |', 'ltr'],
  ['1. 2. 3.', 'ltr'],
  ['', 'ltr'],
])('%j runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})
