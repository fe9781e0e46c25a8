import { describe, expect, test } from 'vitest'
import { formatIntensity, formatShare } from './format-score'

describe('a share as a percentage', () => {
  test.each([
    [0, '0%'],
    [1, '100%'],
    [0.62, '62%'],
    [0.625, '63%'],
    [0.042, '4.2%'],
    [0.001, '0.1%'],
    [0.000_9, '<0.1%'],
    [Number.MIN_VALUE, '<0.1%'],
    [0.996, '99.6%'],
    [0.999_99, '>99.9%'],
  ])('%d reads "%s"', (share, words) => {
    expect(formatShare(share)).toBe(words)
  })
})

describe('a raw intensity', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [12.3456, '12.3'],
    [-3.5, '−3.5'],
    [1234.5, '1,235'],
    [9_999_999, '9,999,999'],
    [1e300, '1E300'],
    [-1e-9, '−1E−9'],
  ])('%d reads "%s"', (value, words) => {
    expect(formatIntensity(value)).toBe(words)
  })
})
