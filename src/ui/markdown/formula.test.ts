import { describe, expect, test } from 'vitest'
import { BLOCK_FORMULA, blockFormulaAt, formulaAt, maskFormulas } from './formula'

test.each([
  ['$x$ rest', 'x', false],
  ['$5$.', '5', false],
  ['$n = 0, 1, 2, \\dots$, the', 'n = 0, 1, 2, \\dots', false],
  ['$C = 20\\,\\text{s}$.', 'C = 20\\,\\text{s}', false],
  ['$a_b * c_d$', 'a_b * c_d', false],
  ['$v = s/t$', 'v = s/t', false],
  ['$total_{net}$', 'total_{net}', false],
  ['$\\text{price} = \\$5$', '\\text{price} = \\$5', false],
  ['$$\nc_n\n$$', '\nc_n\n', true],
  ['$$x$$ rest', 'x', true],
  ['\\(a*b*c\\) and', 'a*b*c', false],
  ['\\[x_1\\]', 'x_1', true],
  ['\\[\na = b\n\\]', '\na = b\n', true],
])('%j begins with the formula %j', (text, tex, isDisplay) => {
  expect(formulaAt(text)).toMatchObject({ tex, isDisplay })
})

test.each([
  '$5 and $10',
  '$5 and 10$',
  '$5-$10',
  '$5,$10',
  '$20/$30.',
  '$5/month or $50/year',
  '$100M to $200M.',
  '$100=$100',
  '$5)/($3)',
  '$1,000 (was $2,000)',
  '$HOME/bin:$PATH',
  '$foo and bar$',
  '$user_id or the group_id$',
  '${7*7} $',
  '${a}${b}',
  '$ x $',
  '$\nx$',
  '$$ and $$',
  '$$',
  '$',
  '$$$$',
  '$a\n\nb$',
  '$($())] { touch',
  String.raw`\[\\\]\^`,
  '\\[not a link\\]',
  '\\[link\\](x)',
  '\\(see below\\)',
  '\\(x',
  `$$${'x'.repeat(3000)}$$`,
])('%j begins with none', (text) => {
  expect(formulaAt(text)).toBeNull()
})

describe('lines of their own', () => {
  test.each([
    ['$$\nx - y\n$$\nmore', '$$\nx - y\n$$\n'],
    ['  \\[ x \\]  ', '  \\[ x \\]  '],
    ['$$x$$', '$$x$$'],
  ])('%j begins with a block formula', (text, raw) => {
    expect(blockFormulaAt(text)?.raw).toBe(raw)
  })

  test.each(['$$x$$ and more', '    $$x$$', '$x$', 'a $$x$$', '$$\na\n\nb\n$$'])(
    '%j does not',
    (text) => {
      expect(blockFormulaAt(text)).toBeNull()
    },
  )

  test('a paragraph ends where a formula may begin', () => {
    expect('text\nmore\n$$\nx'.search(BLOCK_FORMULA)).toBe(10)
    expect('text $$x$$'.search(BLOCK_FORMULA)).toBe(-1)
  })
})

test('formulas are masked, code and prices are not', () => {
  expect(maskFormulas('*a $x_1*y$ b*')).toBe('*a aaaaaaa b*')
  expect(maskFormulas('`$a$` costs $5 and $10 \\(a*b\\)')).toBe('`$a$` costs $5 and $10 aaaaaaa')
})
