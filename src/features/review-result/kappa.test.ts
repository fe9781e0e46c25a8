import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohensKappa, type Pair } from './kappa'
import { formatKappa, kappaSentences } from './kappa-words'

/** As many pairs as each cell of a table says; rows are mine, columns are theirs. */
const pairsOf = (table: readonly (readonly number[])[]): Pair[] =>
  table.flatMap((row, mine) =>
    row.flatMap((count, theirs) =>
      Array.from({ length: count }, () => ({ mine: `L${mine}`, theirs: `L${theirs}` })),
    ),
  )

const kappaOf = (table: readonly (readonly number[])[]): number => {
  const kappa = cohensKappa(pairsOf(table))
  return kappa.kind === 'value' ? kappa.value : Number.NaN
}

test.each([
  // J. Cohen, A coefficient of agreement for nominal scales (1960), table 1, of 200 cases.
  [
    [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    0.49,
  ],
  // A. J. Viera and J. M. Garrett, Understanding interobserver agreement (2005).
  [
    [
      [15, 5],
      [10, 70],
    ],
    0.57,
  ],
  // Fifty grant proposals and two tables with one agreement and two kappas: Wikipedia, Cohen's kappa.
  [
    [
      [20, 5],
      [10, 15],
    ],
    0.4,
  ],
  [
    [
      [45, 15],
      [25, 15],
    ],
    0.13,
  ],
  [
    [
      [25, 35],
      [5, 35],
    ],
    0.26,
  ],
])('the published table %j has the published kappa %d', (table, published) => {
  expect(kappaOf(table)).toBeCloseTo(published, 2)
})

test('full agreement is 1, full disagreement on two labels is −1', () => {
  expect(
    kappaOf([
      [3, 0],
      [0, 5],
    ]),
  ).toBe(1)
  expect(
    kappaOf([
      [0, 4],
      [4, 0],
    ]),
  ).toBe(-1)
})

test('one who always says the same agrees by chance alone', () => {
  const pairs = pairsOf([[9, 1]])
  expect(cohensKappa(pairs)).toEqual({ kind: 'value', value: 0 })
  expect(kappaSentences(cohensKappa(pairs), pairs).join(' ')).toMatch('the same label throughout')
})

test('nothing in common, or one label only, has no kappa but words', () => {
  expect(cohensKappa([])).toEqual({ kind: 'no pairs' })
  const pairs = [{ mine: 'Fine', theirs: 'Fine' }]
  expect(cohensKappa(pairs)).toEqual({ kind: 'one label', label: 'Fine' })
  expect(kappaSentences(cohensKappa([]), []).join(' ')).toMatch('no agreement to tell')
  expect(kappaSentences(cohensKappa(pairs), pairs).join(' ')).toMatch('kappa is not defined')
})

test('whatever is compared, kappa is from −1 to 1, the same both ways round, and no NaN is said', () => {
  const label = fc.constantFrom('a', 'b', '__proto__', 'constructor')
  const some = fc.array(fc.record({ mine: label, theirs: label }))
  fc.assert(
    fc.property(some, (pairs) => {
      const kappa = cohensKappa(pairs)
      const turned = cohensKappa(pairs.map(({ mine, theirs }) => ({ mine: theirs, theirs: mine })))
      expect(kappa.kind).toBe(turned.kind)
      expect(kappaSentences(kappa, pairs).join(' ')).not.toMatch(/NaN|undefined/)
      if (kappa.kind !== 'value' || turned.kind !== 'value') return
      expect(kappa.value).toBeCloseTo(turned.value, 12)
      expect(Math.abs(kappa.value)).toBeLessThanOrEqual(1)
    }),
  )
})

test.each([
  [0.4915, '0.49', 'moderate'],
  [0.6, '0.60', 'moderate'],
  [0.604, '0.60', 'moderate'],
  [1, '1.00', 'almost perfect'],
  [0, '0.00', 'slight'],
  [-0.001, '0.00', 'slight'],
  [-0.13, '−0.13', 'less agreement than chance'],
])('%d reads %s, which a convention calls %s', (value, figure, word) => {
  expect(formatKappa(value)).toBe(figure)
  const many = pairsOf([
    [20, 20],
    [20, 20],
  ])
  const said = kappaSentences({ kind: 'value', value }, many).join(' ')
  expect(said).toMatch(figure)
  expect(said).toMatch(word)
})

test('a figure that rests on few says so', () => {
  const pairs = pairsOf([
    [4, 1],
    [2, 4],
  ])
  expect(kappaSentences(cohensKappa(pairs), pairs).join(' ')).toMatch('It rests on 11 interactions')
})
