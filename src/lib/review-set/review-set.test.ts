import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { toId } from '@/test/ids'
import type { InteractionId } from '../interaction-id'
import { packIds } from './packed-ids'
import { paths } from '../paths'
import { DEFAULT_LABELS, MOST_IN_SET, readReviewFragment, writeReviewFragment } from './review-set'

/** Ids that look random but are always the same. */
const someIds = (count: number, seed = 1): InteractionId[] => {
  let state = seed
  const digit = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return ((state >>> 16) & 15).toString(16)
  }
  return Array.from({ length: count }, () =>
    toId([8, 4, 4, 4, 12].map((length) => Array.from({ length }, digit).join('')).join('-')),
  )
}
const A = toId('3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93')
const B = toId('c0ffee00-1234-4abc-8def-0123456789ab')

const write = (ids: readonly InteractionId[], at?: number) =>
  writeReviewFragment({ ids, labels: DEFAULT_LABELS, ...(at !== undefined && { at }) })

const anyId = fc
  .oneof(
    fc.uint8Array({ minLength: 16, maxLength: 16 }),
    // Ids full of zeros or ones, and consecutive ids: where a checksum could be weak.
    fc.nat(300).map((n) => Uint8Array.from({ length: 16 }, (_, at) => (at === 15 ? n : 0))),
    fc.constantFrom(0, 255, 0x55).map((byte) => new Uint8Array(16).fill(byte)),
  )
  .map((bytes) =>
    toId(
      Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
        .join('')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    ),
  )

describe('A link', () => {
  test('holds the ids in their order, the place, the view and the labels', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyId, { minLength: 1, maxLength: 60 }),
        fc.nat(70),
        fc.constantFrom('pass' as const, 'result' as const),
        (ids, at, view) => {
          const labels = ['Good', 'Bad, or worse', 'A&B=C #1 100% ✓', 'é']
          const hash = writeReviewFragment({ ids, labels, at, view })
          expect(readReviewFragment(hash)).toEqual({
            set: { ids, labels },
            at: Math.min(Math.max(at, 1), ids.length),
            view,
            problems: [],
            duplicates: 0,
          })
        },
      ),
    )
  })

  test('survives what URL parsers do to it', () => {
    const hash = writeReviewFragment({ ids: someIds(50), labels: ['Größe ✓', 'b'], at: 7 })
    const { hash: parsed } = new URL(paths.review(hash), 'https://viewer.example')
    expect(parsed).toBe(hash)
  })

  test('of 100 ids stays under 2,500 characters', () => {
    const link = `https://interactions.internal.example.com${paths.review(write(someIds(100), 100))}`
    expect(link.length).toBeLessThan(2400)
  })

  test('holds up to 1,000 ids, and at most as many', () => {
    const ids = someIds(MOST_IN_SET + 5)
    expect(readReviewFragment(write(ids, 2000))).toMatchObject({
      set: { ids: ids.slice(0, MOST_IN_SET) },
      at: MOST_IN_SET,
      problems: [],
    })
  })

  test('names each id once', () => {
    expect(readReviewFragment(write([A, B, A])).set.ids).toEqual([A, B])
  })

  test('is short: nothing is said that need not be', () => {
    expect(write([A])).toMatch(/^#set=z[\w-]{30}$/)
    expect(write([A], 1)).toBe(`${write([A])}&at=1`)
    expect(write([A, B], 2)).toMatch(/&at=2$/)
    expect(write([])).toBe('#set=')
  })

  test.each(['#', '', '#set=', '#at=4'])('without ids says so: %j', (hash) => {
    expect(readReviewFragment(hash)).toMatchObject({
      set: { ids: [], labels: DEFAULT_LABELS },
      problems: ['This link holds no interactions.'],
    })
  })

  test.each([
    ['', null],
    ['&turn=3', 1],
    ['&at=2', 2],
    ['&at=0', 1],
    ['&at=-1', 1],
    ['&at=99', 2],
    ['&at=1e3', 1],
    ['&at=9999999999999', 1],
    ['&at=x', 1],
  ])('with the place %j it leads to number %s', (part, at) => {
    expect(readReviewFragment(write([A, B]) + part).at).toBe(at)
  })

  test('keeps the place in the record while the record stays, and drops it when it changes', () => {
    const here = `${write([A, B])}&turn=3&find=a%26b&source=2&quote=x`
    const set = { ids: [A, B], labels: DEFAULT_LABELS }
    expect(writeReviewFragment({ ...set, at: 2 })).toBe(`${write([A, B])}&at=2`)
    expect(writeReviewFragment({ ...set, view: 'result' }, here)).toBe(
      `${write([A, B])}&view=result&turn=3&source=2&find=a%26b&quote=x`,
    )
    expect(new URLSearchParams(here.slice(1)).get('find')).toBe('a&b')
    expect(readReviewFragment(here)).toMatchObject({ set: { ids: [A, B] }, problems: [] })
  })

  test.each(['&utm_source=mail', '&amp;utm_source=mail&amp;x=1', '&fbclid=IwAR0-x'])(
    'does not take %j, appended by others, for a part of its own',
    (appended) => {
      const set = { ids: [A, B], labels: ['Q&A', 'Rest'] }
      const fragment = writeReviewFragment({ ...set, at: 2, view: 'result' })
      expect(readReviewFragment(`${fragment}${appended}`)).toEqual(readReviewFragment(fragment))
      expect(readReviewFragment(`${write([A, B], 2)}${appended}`).at).toBe(2)
      const written = `#set=${A},${B}`
      expect(readReviewFragment(`${written}${appended}`)).toEqual(readReviewFragment(written))
    },
  )
})

describe('Labels', () => {
  const read = (labels: string) => {
    const { set, problems } = readReviewFragment(`${write([A])}&labels=${labels}`)
    return { labels: set.labels, problems }
  }

  test('that are the usual ones are not written', () => {
    expect(write([A])).not.toContain('labels')
    expect(readReviewFragment(write([A])).set.labels).toEqual(DEFAULT_LABELS)
  })

  test('may hold a comma, even if there is only one of them', () => {
    for (const labels of [['Yes, correct'], [',,x'], ['Yes, correct', 'No']]) {
      const found = readReviewFragment(writeReviewFragment({ ids: [A], labels }))
      expect(found).toMatchObject({ set: { labels }, problems: [] })
    }
  })

  test('can be read in the address', () => {
    const hash = writeReviewFragment({ ids: [A], labels: ['Fine', 'Wrong answer'] })
    expect(hash).toMatch(/&labels=Fine,Wrong\+answer$/)
  })

  test.each([
    ['a,b', ['a', 'b'], []],
    ['a%2Cb', ['a', 'b'], []],
    ['a%2Cb,c', ['a,b', 'c'], []],
    [',a%2Cb', ['a,b'], []],
    ['%2Ca%2Cb', ['a', 'b'], []],
    ['a,,b', ['a', 'b'], ['An empty label was left out.']],
    ['a,%20,%E2%80%8B', ['a'], ['Empty labels were left out.']],
    ['a,b,A', ['a', 'b'], ['A repeated label was left out.']],
    ['a%E2%80%AEb,c%00%0Ad', ['ab', 'c d'], []],
    ['%', ['%'], []],
    ['%FF,x', ['%FF', 'x'], []],
    ['', DEFAULT_LABELS, ['An empty label was left out.']],
    [
      '1,2,3,4,5,6,7,8,9,10',
      ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      ['Only the first 9 labels were taken.'],
    ],
    ['😀'.repeat(41), ['😀'.repeat(40)], ['A label of more than 40 characters was cut.']],
    // What is seen as one character counts as one, however it is written.
    ['👩‍👩‍👧‍👦'.repeat(40), ['👩‍👩‍👧‍👦'.repeat(40)], []],
    ['👍🏽'.repeat(41), ['👍🏽'.repeat(40)], ['A label of more than 40 characters was cut.']],
    // Not where a single one goes on for ever.
    [
      `ẹ${'\u0323'.repeat(999)}`,
      [`ẹ${'\u0323'.repeat(399)}`],
      ['A label of more than 40 characters was cut.'],
    ],
  ])('%s', (text, labels, problems) => {
    expect(read(text)).toEqual({ labels, problems })
  })

  test('of any kind come back as they were cleaned, and cleaning never changes them again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: anyCharacter }), { maxLength: 12 }), (labels) => {
        const once = readReviewFragment(writeReviewFragment({ ids: [A], labels }))
        const again = readReviewFragment(writeReviewFragment(once.set))
        expect(once.problems).toEqual([])
        expect(again.set).toEqual(once.set)
        expect(once.set.labels.length).toBeLessThanOrEqual(9)
      }),
    )
  })
})

describe('A link made by hand or by a mail program', () => {
  test.each([
    ['commas', `${A},${B}`],
    ['spaces', `${A}%20${B}`],
    ['plus signs', `${A}+${B}`],
    ['commas and spaces', ` ${A} , ${B} ,`],
    ['encoded commas', `${A}%2C%20${B}`],
    ['lines', `${A}%0A${B}`],
    ['capitals', `${A.toUpperCase()};${B}`],
    ['quotes and brackets', `["${A}","${B}"]`],
    ['no dashes', `${A.replaceAll('-', '')},${B.replaceAll('-', '')}`],
    ['links', `https://viewer.example/i/${A},https://viewer.example/i/${B}`],
    ['a wrapped id', `${A.slice(0, 24)} ${A.slice(24)},${B}`],
  ])('may have ids written out, with %s', (_, text) => {
    expect(readReviewFragment(`#set=${text}&at=2`)).toEqual({
      set: { ids: [A, B], labels: DEFAULT_LABELS },
      at: 2,
      view: 'pass',
      problems: [],
      duplicates: 0,
    })
  })

  test('counts what stands twice', () => {
    expect(readReviewFragment(`#set=${A},${B},${A}&at=3`)).toMatchObject({
      set: { ids: [A, B] },
      at: 1,
      duplicates: 1,
      problems: ['1 duplicate in this link was left out.'],
    })
  })

  test('names what is no id', () => {
    expect(readReviewFragment(`#set=${A},abc,${B},${A.slice(0, 20)}`)).toMatchObject({
      set: { ids: [A, B] },
      problems: [
        '“abc”, the 2nd of 4 in this link, is not an interaction ID.',
        '“3f2b8c1e-9d47-4a60-b”, the 4th of 4 in this link, is not an interaction ID.',
      ],
    })
  })

  test('sums up what would be too much to read', () => {
    const { problems } = readReviewFragment(`#set=${A}${',abc'.repeat(500)}`)
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toBe('So are 480 more of them.')
  })

  test('of more than 1,000 ids gives the first 1,000 and says so', () => {
    const ids = someIds(1234)
    expect(readReviewFragment(`#set=${ids.join(',')}`)).toMatchObject({
      set: { ids: ids.slice(0, 1000) },
      problems: ['This link holds 1,234 interactions; the first 1,000 are here.'],
    })
  })

  const link = write(someIds(20), 3)
  test.each([
    ['spaces and line breaks', link.replace(/.{70}/g, '$&\r\n ')],
    ['encoded line breaks', link.replace(/.{70}/g, '$&%0D%0A%20')],
    [
      'every letter encoded',
      link.replace(/[\w-](?=[^=]*&)/g, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16)}`),
    ],
    ['its ampersands encoded for HTML', link.replaceAll('&', '&amp;')],
    ['no name', link.replace('#set=', '#')],
    ['a point behind it', link.replace('&', '.&')],
  ])('is read with %s', (_, text) => {
    expect(readReviewFragment(text)).toMatchObject({
      set: { ids: someIds(20) },
      at: 3,
      problems: [],
    })
  })
})

describe('A damaged link', () => {
  const ids = someIds(20)
  const packed = packIds(ids)
  const read = (text: string, at = 1) => readReviewFragment(`#set=${text}&at=${at}`)
  const without = (...places: number[]) => ids.filter((_, index) => !places.includes(index + 1))
  /** Offset of the n-th id, from 1. */
  const start = (place: number) => 8 + (place - 1) * 23
  const change = (text: string, at: number) =>
    text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1)

  test('names the id that can’t be read and gives the others', () => {
    const result = read(change(packed, start(7) + 5))
    expect(result.set.ids).toEqual(without(7))
    expect(result.problems).toEqual([
      'The 7th of 20 interactions in this link can’t be read; the other 19 are here.',
    ])
  })

  test.each([
    [[7, 9], 'The 7th and 9th of 20'],
    [[3, 7, 8, 9, 20], 'The 3rd, 7th to 9th and 20th of 20'],
    [[1, 2], 'The 1st and 2nd of 20'],
  ])('names several: %j', (places, words) => {
    const text = places.reduce((changed, place) => change(changed, start(place) + 3), packed)
    const { set, problems } = read(text)
    expect(set.ids).toEqual(without(...places))
    expect(problems).toEqual([
      `${words} interactions in this link can’t be read; the other ${20 - places.length} are here.`,
    ])
  })

  test('opens at the interaction that was meant, though others before it are lost', () => {
    expect(read(change(packed, start(7) + 5), 12).at).toBe(11)
    expect(read(change(packed, start(7) + 5), 7).at).toBe(7)
    expect(read(change(packed, start(20) + 5), 20).at).toBe(19)
  })

  test('says that it was cut', () => {
    const { set, problems } = read(packed.slice(0, start(17) + 4))
    expect(set.ids).toEqual(ids.slice(0, 16))
    expect(problems).toEqual([
      'The last 4 of 20 interactions in this link are missing, as if it had been cut; the first 16 are here.',
    ])
  })

  test('says how many are gone where it can’t tell which', () => {
    expect(read(packed.slice(0, start(5)) + packed.slice(start(6))).problems).toEqual([
      '1 of the 20 interactions in this link can’t be read; the other 19 are here.',
    ])
  })

  test('says what it can’t tell once its beginning is lost', () => {
    const beginning =
      'The beginning of this link can’t be read, so it can’t be told whether all of its interactions are here.'
    expect(read(change(packed, 3))).toMatchObject({ set: { ids }, problems: [beginning] })
    const { set, problems } = read(packed.slice(40))
    expect(set.ids).toEqual(ids.slice(2))
    expect(problems[0]).toBe(beginning)
  })

  test('notices ids that were exchanged, added or taken out with care', () => {
    const part = (place: number) => packed.slice(start(place), start(place + 1))
    const exchanged = packed.replace(part(3), '').replace(part(9), part(9) + part(3))
    expect(read(exchanged).set.ids).toHaveLength(20)
    expect(read(exchanged).problems).toHaveLength(1)
    expect(read(packed + packIds(someIds(1, 9)).slice(8)).problems).toHaveLength(1)
  })

  test('that holds nothing readable says so', () => {
    for (const text of ['z', packed.slice(0, 20), 'hello', '%', '💥', '='.repeat(100_000)]) {
      const result = read(text)
      expect(result.set.ids).toEqual([])
      expect(result.problems.length).toBeGreaterThan(0)
    }
  })

  /**
   * Every character, changed to every other one. Changing one to a space counts as a missing character, since mail
   * programs insert spaces.
   */
  test('by one changed character never passes, loses that id only and no other', () => {
    const three = ids.slice(0, 3)
    const text = packIds(three)
    for (let at = 8; at < text.length; at += 1)
      for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_&=%#+é') {
        if (sign === text[at]) continue
        const result = read(text.slice(0, at) + sign + text.slice(at + 1))
        const lost = Math.floor((at - 8) / 23)
        expect(result.set.ids).toEqual(three.filter((_, index) => index !== lost))
        expect(result.problems).toHaveLength(1)
      }
  })

  test('by any one character never differs without a sentence, and keeps all other ids but one', () => {
    let worse = 0
    let runs = 0
    fc.assert(
      fc.property(
        fc.uniqueArray(anyId, { minLength: 1, maxLength: 12 }),
        fc.record({
          place: fc.nat(),
          how: fc.constantFrom('change', 'cut', 'insert'),
          sign: fc.oneof(
            fc.string({ minLength: 1, maxLength: 1 }),
            fc.constantFrom('&', '=', '%', '#', ' ', 'A', '\u0000'),
          ),
        }),
        (some, { place, how, sign }) => {
          const hash = write(some)
          const at = place % (hash.length + (how === 'insert' ? 1 : 0))
          const result = readReviewFragment(
            hash.slice(0, at) +
              (how === 'cut' ? '' : sign) +
              hash.slice(how === 'insert' ? at : at + 1),
          )
          const isSame = result.set.ids.join() === some.join()
          if (!isSame) expect(result.problems.length).toBeGreaterThan(0)
          const kept = result.set.ids.filter((one) => some.includes(one))
          expect(kept).toEqual(some.filter((one) => kept.includes(one)))
          expect(kept.length).toBeGreaterThanOrEqual(some.length - 2)
          runs += 1
          if (kept.length < some.length - 1 || kept.length < result.set.ids.length) worse += 1
        },
      ),
      { numRuns: 4000 },
    )
    // A lost neighbour, or an id that was never there: by design one in 500, each with a sentence.
    expect(worse / runs).toBeLessThan(0.006)
  })

  test('in any way at all is read without a throw, and in time', () => {
    const began = performance.now()
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        readReviewFragment(`#${text}`)
        readReviewFragment(`#set=${packed.slice(0, 100)}${text}${packed.slice(100)}`)
      }),
    )
    readReviewFragment(`#set=${'A'.repeat(2_000_000)}`)
    readReviewFragment(`#set=${'%41,'.repeat(500_000)}`)
    readReviewFragment(`#set=${'+'.repeat(99_999)}`)
    readReviewFragment(`#labels=${'a,'.repeat(1_000_000)}`)
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})
