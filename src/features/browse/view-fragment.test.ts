import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SearchFilter } from '@/interaction/list-queries'
import { DOCUMENTED_KINDS, OLDER_KINDS } from '@/lib/filter-kinds'
import { anyCharacter } from '@/test/any-character'
import type { ListRange, ListView } from './list-view'
import { readViewFragment, writeViewFragment } from './view-fragment'

const aValue = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 60 })
const values = fc.uniqueArray(aValue, { minLength: 1, maxLength: 6 })
const aFilter: fc.Arbitrary<SearchFilter> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...DOCUMENTED_KINDS, ...OLDER_KINDS).filter((kind) => kind !== 'tag'),
    tag: fc.constant(null),
    values,
  }),
  fc.record({
    kind: fc.constant('tag' as const),
    tag: aValue.filter((tag) => tag.trim() !== ''),
    values,
  }),
)
const anInstant = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const aRange: fc.Arbitrary<ListRange> = fc.oneof(
  fc.constant({ kind: 'all' } as const),
  fc.constantFrom('24h', '7d', '30d', '90d').map((preset) => ({ kind: 'last', preset }) as const),
  fc.tuple(anInstant, anInstant).map((both) => {
    const [from = null, to = null] = both.toSorted()
    return { kind: 'between', from, to } as const
  }),
  anInstant.map((from) => ({ kind: 'between', from, to: null }) as const),
  anInstant.map((to) => ({ kind: 'between', from: null, to }) as const),
)
const aView: fc.Arbitrary<ListView> = fc.record({
  project: fc.option(aValue),
  range: aRange,
  filters: fc.array(aFilter, { maxLength: 8 }),
})

test('a view that is written is read again as it was', () => {
  fc.assert(
    fc.property(aView, (view) => {
      expect(readViewFragment(writeViewFragment(view))).toEqual({ ...view, problems: [] })
    }),
  )
})

test('a browser may write the fragment in its own way', () => {
  fc.assert(
    fc.property(aView, (view) => {
      const { hash } = new URL(`/browse${writeViewFragment(view)}`, 'https://viewer.example')
      expect(readViewFragment(hash)).toEqual({ ...view, problems: [] })
    }),
  )
})

test('whatever stands in the address, it is read without a failure, and what is read can be written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.webFragments()), (text) => {
      const { problems, ...view } = readViewFragment(`#${text}`)
      expect(readViewFragment(writeViewFragment(view))).toEqual({ ...view, problems: [] })
      expect(problems.every((sentence) => sentence.length < 200)).toBe(true)
    }),
  )
})

describe('a link', () => {
  test('can be read by people', () => {
    const view: ListView = {
      project: 'Büro, Rome',
      range: { kind: 'last', preset: '7d' },
      filters: [
        { kind: 'user_feedback', tag: null, values: ['negative_explicit', 'negative_implicit'] },
        { kind: 'tag', tag: 'env', values: ['prod'] },
      ],
    }
    expect(writeViewFragment(view)).toBe(
      '#project=B%C3%BCro,+Rome&range=7d&user_feedback=negative_explicit,negative_implicit&tag:env=prod',
    )
  })

  test('to everything has no fragment', () => {
    const view: ListView = { project: null, range: { kind: 'all' }, filters: [] }
    expect(writeViewFragment(view)).toBe('')
    expect(readViewFragment('')).toEqual({ ...view, problems: [] })
  })

  test('may name the id of an element, which says nothing here', () => {
    expect(readViewFragment('#main').problems).toEqual([])
  })
})

test.each([
  ['#range=3y&topic=Refunds', /does not know the time range/],
  ['#from=yesterday&topic=Refunds', /times in this link can’t be read/],
  ['#from=2026-02-30T00:00:00Z&topic=Refunds', /times in this link can’t be read/],
  ['#from=2026-07-01T10:00&topic=Refunds', /times in this link can’t be read/],
  ['#from=2026-07-02T00:00:00Z&to=2026-07-01T00:00:00Z&topic=Refunds', /ends before it begins/],
  ['#tag=prod&topic=Refunds', /needs the tag’s name/],
  ['#tag:=prod&topic=Refunds', /needs the tag’s name/],
  ['#keyword=,,&topic=Refunds', /“Keyword” was left out: it has no value/],
  ['#mood=bad&topic=Refunds', /does not know it: “mood”/],
  [`#keyword=${'a'.repeat(1025)}&topic=Refunds`, /one of its values is too long/],
  [`#keyword=${Array.from({ length: 101 }, (_, i) => i).join(',')}&topic=Refunds`, /more than 100/],
  [`#tag:${'a'.repeat(257)}=1&topic=Refunds`, /its name is too long/],
])('of %s the rest holds', (hash, sentence) => {
  const { range, filters, problems } = readViewFragment(hash)
  expect(problems).toEqual([expect.stringMatching(sentence)])
  expect(filters).toEqual([{ kind: 'topic', tag: null, values: ['Refunds'] }])
  expect(range).toEqual({ kind: 'all' })
})

test.each([
  ['#project=Sales', 'Sales'],
  ['#project=Sales&project=Support', 'Sales'],
  ['#topic=Refunds&project=a%2Cb', 'a,b'],
  ['#project=', null],
  ['#project', null],
  [`#project=${'a'.repeat(1000)}`, 'a'.repeat(100)],
  [`#project=a${'😀'.repeat(1000)}`, `a${'😀'.repeat(99)}`],
])('%s names a project, or none', (hash, expected) => {
  const { project, problems } = readViewFragment(hash)
  expect(project).toBe(expected)
  expect(problems).toEqual([])
})

test('no more filters are taken than the server takes, in number and in size', () => {
  const many = `#${'topic=a&'.repeat(25)}`
  expect(readViewFragment(many).filters).toHaveLength(20)
  expect(readViewFragment(many).problems).toEqual([expect.stringMatching(/5 left out/)])
  const value = 'é'.repeat(1000)
  const large = `#${Array.from({ length: 15 }, (_, at) => `user=${value},${value}${at},${at}${value}`).join('&')}`
  const { filters } = readViewFragment(large)
  expect(new TextEncoder().encode(JSON.stringify(filters)).byteLength).toBeLessThan(61_000)
  expect(filters.length).toBeGreaterThan(5)
})
