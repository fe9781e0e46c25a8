import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainLine } from './plain-line'

test.each([
  ['*The arrow* beside (*it*), now.', 'The arrow beside (it), now.'],
  ['**Refund:** *30 days*, ***at most***.', 'Refund: 30 days, at most.'],
  ['**One *two* three** and *four **five** six*', 'One two three and four five six'],
  ['これは**重要**です', 'これは重要です'],
  ['## Fees\n\n- First\n* Second\n> Quoted\n>\n> more', 'Fees First Second Quoted more'],
  ['**Use `*.jpg` here**', 'Use *.jpg here'],
])('emphasis and marks of lines go: %j reads %j', (answer, shown) => {
  expect(plainLine(answer)).toBe(shown)
})

test.each([
  ['2*3 is 6, a * b too', '2*3 is 6, a * b too'],
  ['SELECT *, x FROM t; SELECT count(*)', 'SELECT *, x FROM t; SELECT count(*)'],
  ['def f(*args, **kwargs): return g(*args)', 'def f(*args, **kwargs): return g(*args)'],
  ['Delete *.jpg and *.png, not src/**/*.ts', 'Delete *.jpg and *.png, not src/**/*.ts'],
  ['int *p, *q; x**2 + y**2', 'int *p, *q; x**2 + y**2'],
  [String.raw`\*not\* this`, String.raw`\*not\* this`],
  ['*one\n\ntwo*', '*one two*'],
])('a star without its pair stays: %j reads %j', (answer, shown) => {
  expect(plainLine(answer)).toBe(shown)
})

test.each([
  ['Run `Get-ChildItem *.jpg` there', 'Run Get-ChildItem *.jpg there'],
  ['`*a*` and ``b ` *c*``', '*a* and b ` *c*'],
  [
    'So:\n```ps\nGet-ChildItem *.jpg\n# *All*\n| sort\n```\n*Done*',
    'So: Get-ChildItem *.jpg # *All* | sort Done',
  ],
  ['So:\n\n```\n- name: *anchor*', 'So: - name: *anchor*'],
  ['It costs 5` more', 'It costs 5` more'],
])('code stays as it is: %j reads %j', (answer, shown) => {
  expect(plainLine(answer)).toBe(shown)
})

test('no text is too odd, or takes long', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'*`ab \n|>'), maxLength: 1200 }), (text) => {
      expect(plainLine(text)).not.toContain('\n')
    }),
  )
  const begun = performance.now()
  for (const piece of ['*a ', '**a', '`a`` ', '```\n', '*a\n ', '*`a` ', '*(', '| ', '>\n'])
    plainLine(piece.repeat(1200).slice(0, 1200))
  expect(performance.now() - begun).toBeLessThan(1000)
})
