import { expect, test } from 'vitest'
import { watched } from '../ending'
import { type PlaceRules, createPlaces } from './places'

const RULES: PlaceRules = {
  perReader: 2,
  total: 3,
  queue: { perReader: 3, total: 4, ms: 200 },
}

const SIGNAL = new AbortController().signal

/** Enters, and tells whether that has succeeded by now. */
const setUp = (rules: Partial<PlaceRules> = {}) => {
  const places = createPlaces({ ...RULES, ...rules })
  return (reader: string, signal = SIGNAL) => {
    const entered = { state: 'waiting', leave: () => {} }
    const done = places.enter(reader, watched(signal)).then((leave) => {
      entered.state = leave === null ? 'refused' : 'in'
      entered.leave = leave ?? (() => {})
    })
    return { entered, done }
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

const statesOf = async (entries: readonly { entered: { state: string } }[]) => {
  await settled()
  return entries.map(({ entered }) => entered.state)
}

test('one reader gets no more than their places, and others theirs', async () => {
  const enter = setUp()
  expect(await statesOf([enter('a'), enter('a'), enter('a'), enter('b'), enter('c')])).toEqual([
    'in',
    'in',
    'waiting',
    'in',
    'waiting',
  ])
})

test('whoever waits gets in when a place falls free, once for each', async () => {
  const enter = setUp()
  const entries = [enter('a'), enter('a'), enter('a'), enter('a')]
  await settled()
  entries[0]?.entered.leave()
  entries[0]?.entered.leave()
  expect(await statesOf(entries)).toEqual(['in', 'in', 'in', 'waiting'])
})

test('a free place goes to whoever has the fewest, not to whoever asked for most', async () => {
  const enter = setUp({ perReader: 3 })
  const greedy = [enter('a'), enter('a'), enter('a'), enter('a'), enter('a')]
  const modest = enter('b')
  await settled()
  greedy[0]?.entered.leave()
  expect(await statesOf([...greedy.slice(3), modest])).toEqual(['waiting', 'waiting', 'in'])
})

test('a full queue and a long wait are refused', async () => {
  const enter = setUp()
  const entries = ['a', 'a', 'a', 'a', 'a', 'a'].map((reader) => enter(reader))
  expect((await statesOf(entries)).at(-1)).toBe('refused')
  await entries[2]?.done
  expect(entries[2]?.entered.state).toBe('refused')
})

test('whoever leaves the queue makes room in it', async () => {
  const enter = setUp({ queue: { perReader: 1, total: 1, ms: 5000 } })
  const leaving = new AbortController()
  enter('a')
  enter('a')
  const first = enter('a', leaving.signal)
  await settled()
  leaving.abort()
  const next = enter('a')
  expect(await statesOf([first, next])).toEqual(['refused', 'waiting'])
  expect(await statesOf([enter('b', AbortSignal.abort())])).toEqual(['refused'])
})
