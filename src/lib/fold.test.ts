import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldInSteps, unfoldSpan } from './fold'
import { runToEnd } from './run-in-slices'

describe('what does not matter when comparing', () => {
  test.each([
    ['Größe', 'GROSSE'],
    ['STRAẞE', 'strasse'],
    ['İSTANBUL', 'istanbul'],
    ['ISPARTA', 'ısparta'],
    ['Łódź', 'lodz'],
    ['smørrebrød', 'Smorrebrod'],
    ['Œuvre, æon', 'oeuvre, aeon'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['ﬁle', 'FILE'],
    ['−0.5', '-0.5'],
    ['can’t', "can't"],
    ['‘I’ “said” „so‟ ‚and‛', `'I' "said" "so" 'and'`],
    ['e‑mail', 'e-mail'],
    ['2020–24 — or 2020‒24', '2020-24 - or 2020-24'],
    ['ＡＢＣ１２３', 'abc123'],
    ['cafe\u0301', 'café'],
    ['مَرْحَبًا', 'مرحبا'],
    ['שָׁלוֹם', 'שלום'],
    ['so\u00adft', 'soft'],
    ['a\u200bb', 'ab'],
    ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
  ])('%s is %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  test.each([
    ['か', 'が'],
    ['가', '각'],
    ['कि', 'का'],
    ['ท', 'ที'],
    ['a', 'b'],
  ])('%s is not %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })
})

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('the way back', () => {
  test('leads from every folded letter to text that folds to it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = runToEnd(foldInSteps(text))
        for (let start = 0; start < folded.text.length; start += 1) {
          const span = unfoldSpan(text, folded, { start, end: start + 1 })
          expect(span.start).toBeLessThan(span.end)
          expect(fold(text.slice(span.start, span.end))).toContain(folded.text[start] ?? '')
        }
      }),
    )
  })

  test('never loses a text that is in it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, middle, after) => {
        const text = `${before} ${middle} ${after}`
        const wanted = fold(` ${middle} `)
        const folded = runToEnd(foldInSteps(text))
        const start = folded.text.indexOf(wanted)
        expect(start).toBeGreaterThanOrEqual(0)
        const span = unfoldSpan(text, folded, { start, end: start + wanted.length })
        expect(fold(text.slice(span.start, span.end))).toBe(wanted)
      }),
    )
  })

  test('counts from the parts of the text that were folded, and takes an escape for what it stands for', () => {
    const text = '**é**&eacute;x'
    const folded = runToEnd(
      foldInSteps(text, [
        { start: 2, end: 3 },
        { start: 5, end: 13, as: 'é' },
        { start: 13, end: 14 },
      ]),
    )
    expect(folded.text).toBe('eex')
    expect(unfoldSpan(text, folded, { start: 2, end: 3 })).toEqual({ start: 13, end: 14 })
    expect(unfoldSpan(text, folded, { start: 1, end: 2 }).start).toBe(5)
  })
})

test('millions of marks on one letter are folded away', () => {
  expect(fold(`a${'\u0301'.repeat(5_000_000)}b`)).toBe('ab')
})
