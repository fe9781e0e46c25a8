import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMasker } from './masker'
import { regionsOf } from './phone-regions'

/** Numbers in the spellings that are usual in their countries. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  it: ['06 6982 1234', '02-12345678', '02 1234 5678', '347 123 4567', '347/1234567', '3471234567'],
  de: ['030 901820', '030/901820', '(030) 90 18 20', '030 / 90 18 20', '0171 1234567'],
  'de-AT': ['01 58858', '0664 1234567'],
  'de-CH': ['044 668 18 00', '079 123 45 67'],
  fr: ['01 42 68 53 00', '06.12.34.56.78', '0612345678'],
  en: ['020 7946 0958', '0207 946 0958', '07700 900123', '(0161) 496 0123', '01632 960123'],
  'en-US': ['(415) 555-2671', '415-555-2671', '415.555.2671', '415 555 2671'],
  'en-AU': ['(02) 9876 5432', '0412 345 678'],
  'en-IN': ['098765 43210', '98765 43210'],
  'en-ZA': ['082 123 4567'],
  es: ['612 34 56 78', '912 345 678', '91 123 45 67', '612345678'],
  'es-MX': ['55 1234 5678'],
  'es-AR': ['011 4321-5678'],
  pt: ['21 123 4567', '912 345 678', '(11) 98765-4321', '11 98765-4321'],
  nl: ['06-12345678', '06 1234 5678', '020 123 4567', '0470 12 34 56', '02 501 02 11'],
  pl: ['512 345 678', '22 123 45 67'],
  sv: ['08-123 456 78', '070-123 45 67'],
  da: ['32 12 34 56'],
  nb: ['22 12 34 56'],
  fi: ['040 123 4567'],
  cs: ['601 123 456'],
  el: ['210 123 4567'],
  tr: ['0532 123 45 67', '(0212) 123 45 67'],
  ru: ['8 (495) 123-45-67', '8 912 345-67-89', '89123456789'],
  uk: ['050 123 4567'],
  he: ['050-123-4567'],
  ar: ['050 123 4567', '010 1234 5678'],
  ja: ['03-3201-3331', '090-1234-5678', '0120-123-456', '09012345678'],
  ko: ['02-123-4567', '010-1234-5678'],
  zh: ['138 0013 8000', '13800138000', '010-62345678'],
  id: ['0812-3456-7890'],
  th: ['02 123 4567'],
  vi: ['091 234 5678'],
}

const NUMBERS = Object.entries(USUAL).flatMap(([language, numbers]) =>
  numbers.map((number) => [language, number] as const),
)

test.each(NUMBERS)('in %s, %s is a phone number', (language, number) => {
  const { mask } = createMasker(language)
  expect(mask(`You (${number})?`)).toBe('You ([phone 1])?')
  expect(mask(`So it is ${number}, or ${number}.`)).toBe('So it is [phone 1], or [phone 1].')
  expect(mask(number)).toBe('[phone 1]')
})

const ZERO = NUMBERS.filter(([, number]) => /^\(?0\d*\D/.test(number))

test('where the language is not known, what begins with a zero is found as well, mostly', () => {
  const found = ZERO.filter(([, number]) => createMasker(null).mask(number) === '[phone 1]')
  expect(found.length / ZERO.length).toBeGreaterThan(0.9)
})

/** None of these is a phone number in any language. */
const OTHERS = [
  '2026-11-03 14:05',
  '03-11-2026',
  '03.11.2026 14:05',
  '03 11 2026',
  '09:30 - 12:45',
  '09:30 12:45',
  '1 234 567',
  '1.234.567,00 €',
  '€ 912 345 678',
  '912 345 678 €',
  'CHF 612 345 678',
  '512 345 678 zł',
  '2 000 000 users',
  '150 000 000 km',
  'order 0123-456789',
  'Order no. 0123 456 789',
  'Bestellnummer 030 901820',
  'Rechnung Nr. 0171 1234567',
  'Ordine n. 3471234567',
  'commande n° 06 12 34 56 78',
  'pedido 612 34 56 78',
  '注文番号：03-3201-3331',
  'ISBN 0306406152',
  '978-3-16-148410-0',
  '4006381333931',
  '302-1234567-1234567',
  '756.1234.5678.97',
  'SIREN 732 829 320',
  '732 829 320 00074',
  '123-45-6789',
  '1234 5678 9012 3456',
  '20261103140509',
  '1762178709',
  '0012345678',
  '00123-45678',
  '12345-678',
  '10 20 30 40 50',
  '8 12 15 16 23 42',
  '100-200 300-400',
  '2019 2020 2021',
  '1990 - 2000',
  '41.902782, 12.496366',
  '3.141 592 653',
  '0.123 456 789',
  'x=0123 456 789',
  '#0123 456 789',
  '05-06-07',
  '120/80 110/70',
  '00184 Roma',
]
const LANGUAGES = [null, ...Object.keys(USUAL)]

test.each(OTHERS)('%s is left as it is, whatever the language', (text) => {
  const written = `So ${text} it is.`
  for (const language of LANGUAGES) {
    expect([language, createMasker(language).mask(written)]).toEqual([language, written])
  }
})

describe('a number beside other digits', () => {
  test.each([
    ['de', '0171 1234567 42', '[phone 1] 42'],
    ['de', '0171 1234567 10115 Berlin', '[phone 1] 10115 Berlin'],
    ['de', '0171 1234567 500 EUR', '[phone 1] 500 EUR'],
    ['de', '42 0171 1234567', '42 [phone 1]'],
    ['de', '10115 / 030 901820', '10115 / [phone 1]'],
    ['de', '030 901820 0171 1234567', '[phone 1] [phone 2]'],
    ['de', '+49 171 1234567 0171 1234567', '[phone 1] [phone 1]'],
    ['it', '+39 347 123 4567 347 123 4568', '[phone 1] [phone 2]'],
    ['it', '+39 347 123 4567 42', '[phone 1] 42'],
    ['de', '+49 171 1234567 2026', '[phone 1] 2026'],
    ['de', '030 901820 030 901820', '[phone 1] [phone 1]'],
    ['fr', '06 12 34 56 78 06 12 34 56 79', '[phone 1] [phone 2]'],
    ['fr', '06 12 34 56 78 75001 Paris', '[phone 1] 75001 Paris'],
  ])('in %s, %s', (language, text, masked) => {
    expect(createMasker(language).mask(text)).toBe(masked)
  })

  /** Area codes of three digits and more, and enough digits behind them: nothing else looks like these. */
  const MARKED = ZERO.filter(([, number]) => /^0\d{2,}[ /-]\d.{5}/.test(number))
  const beside = fc
    .record({
      numbers: fc.array(fc.constantFrom(...MARKED), { minLength: 1, maxLength: 4 }),
      before: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: null }),
      behind: fc.option(fc.integer({ min: 10_000, max: 99_999 }), { nil: null }),
    })
    .filter(({ numbers }) => new Set(numbers.map(([language]) => language)).size === 1)

  test('is masked whatever stands before and behind it, and so is each of several', () => {
    fc.assert(
      fc.property(beside, ({ numbers, before, behind }) => {
        const { mask } = createMasker(numbers[0]?.[0] ?? null)
        const written = [before, ...numbers.map(([, number]) => number), behind]
        const text = written.filter((part) => part !== null).join(' ')
        const left = mask(text)
          .replaceAll(/\[phone \d\]/g, '')
          .trim()
        const others = [before, behind].filter((part) => part !== null)
        expect(['', ...others.map(String), others.join('  ')]).toContain(
          left.replaceAll(/ {2,}/g, '  '),
        )
      }),
    )
  })

  test('what is no number stays, whatever else that is no number stands beside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...OTHERS), { minLength: 2, maxLength: 3 }),
        fc.constantFrom(...LANGUAGES),
        (others, language) => {
          const text = others.join('; ')
          expect(createMasker(language).mask(text)).toBe(text)
        },
      ),
    )
  })
})

test('a number is the same with its country’s code and without', () => {
  const { mask, counts } = createMasker('it')
  expect(mask('+39 06 6982 1234 or 06 6982 1234; 0039 0669821234')).toBe(
    '[phone 1] or [phone 1]; [phone 1]',
  )
  expect(mask('347 1234567')).toBe('[phone 2]')
  expect(counts().phone).toBe(2)
})

test('what is said to be a phone number is one, whatever it looks like', () => {
  const { maskPhone } = createMasker(null)
  expect(maskPhone('3471234567')).toBe('[phone 1]')
  expect(maskPhone('1234567')).toBe('[phone 2]')
  expect(maskPhone('3471234567')).toBe('[phone 1]')
  expect(maskPhone('none')).toBe('none')
  expect(maskPhone('42')).toBe('42')
})

describe('the countries of a language', () => {
  test.each([
    ['it', ['IT', 'CH']],
    ['de-AT', ['AT', 'DE', 'CH']],
    ['pl', ['PL']],
    ['pt-BR', ['BR', 'PT']],
    ['es-419', ['ES', 'MX', 'AR', 'CO', 'CL', 'PE']],
    ['xx-!', []],
    ['tlh', []],
    [null, []],
  ])('%s: %j', (language, regions) => {
    expect(regionsOf(language)).toEqual(regions)
  })
})

test('a megabyte of digits is read within seconds', () => {
  const { mask } = createMasker('en')
  const text = Array.from({ length: 80_000 }, (_, index) => `0${index} ${index}45, `).join('')
  const start = performance.now()
  mask(text)
  expect(performance.now() - start).toBeLessThan(30_000)
})
