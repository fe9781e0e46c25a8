import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDuration, formatInstant, readInstant } from './dates'

describe('a recorded timestamp', () => {
  test.each([
    ['2026-11-03T14:05:09Z', '2026-11-03T14:05:09.000Z', true],
    ['2026-11-03T14:05:09.123456+00:00', '2026-11-03T14:05:09.123Z', true],
    ['2026-11-03T14:05:09+14:00', '2026-11-03T00:05:09.000Z', true],
    ['2026-11-03 14:05:09-0530', '2026-11-03T19:35:09.000Z', true],
    ['2026-11-03T14:05:09', '2026-11-03T14:05:09.000Z', false],
    ['2026-11-03T14:05', '2026-11-03T14:05:00.000Z', false],
    ['2026-11-03', '2026-11-03T00:00:00.000Z', false],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z', true],
    ['2026-03-01 12:00:00+00', '2026-03-01T12:00:00.000Z', true],
    ['2026-03-01T24:00:00Z', '2026-03-02T00:00:00.000Z', true],
  ])('%s is the instant %s', (text, iso, hasZone) => {
    const instant = readInstant(text)
    expect(instant).toMatchObject({ kind: 'instant', hasZone })
    if (instant.kind === 'instant') expect(instant.date.toISOString()).toBe(iso)
  })

  test.each([
    '',
    '0',
    'yesterday',
    '2024-02-30',
    '2026-13-01',
    '2026-11-03T25:00:00Z',
    '+275761-01-01',
    '2026-12-31T23:59:60Z',
    '1730000000',
    '2026-03-01T12:00:00+99:99',
    '0000-01-01T00:00:00Z',
    '2026-03-01T24:00:01Z',
  ])('%j is shown as it is', (text) =>
    expect(readInstant(text)).toEqual({ kind: 'unreadable', text }),
  )

  test('is never an Invalid Date, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date().map(String),
          fc.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/),
        ),
        (text) => {
          const instant = readInstant(text)
          if (instant.kind === 'instant')
            expect(formatInstant(instant.date, 'utc')).not.toContain('Invalid')
        },
      ),
    )
  })

  test('names its zone', () => {
    expect(formatInstant(new Date('2026-11-03T14:05:09Z'), 'utc')).toBe('3 Nov 2026, 14:05:09 UTC')
  })
})

test.each([
  [0, '0 s'],
  [0.42, '0.42 s'],
  [1.8442, '1.84 s'],
  [-1, '−1 s'],
  [125, '2 min 5 s'],
  [3600, '1 h'],
  [11_520, '3 h 12 min'],
  [90_000, '1 d 1 h'],
  [59.96, '1 min'],
  [59.94, '59.9 s'],
  [3599.6, '1 h'],
  [86_399, '1 d'],
  [86_340, '23 h 59 min'],
  [1e-9, '0.000000001 s'],
  [31_557_600, '365 d 6 h'],
  [1e10, '10,000,000,000 s'],
  [-1e10, '−10,000,000,000 s'],
  [1e21, 'about 1,000,000,000,000,000,000,000 s'],
])('%d seconds read %s', (seconds, words) => expect(formatDuration(seconds)).toBe(words))
