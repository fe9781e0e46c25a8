import { expect, test } from 'vitest'
import { createSlowDown } from './slow-down'

const setUp = () => {
  let time = 1_000_000
  const slowDown = createSlowDown(() => time)
  /** Makes one attempt; returns the seconds it has to wait, or 0 if it was checked. */
  const attempt = (who: string, isRight = false) => {
    const wait = slowDown.enter(who)
    if (wait === 0) slowDown.leave(who, isRight)
    return wait
  }
  const pass = (seconds: number) => {
    time += seconds * 1000
  }
  return { slowDown, attempt, pass }
}

test('P87 four mistakes cost nothing; each further one doubles the wait, up to a minute', () => {
  const { attempt, pass } = setUp()
  const waits = Array.from({ length: 14 }, () => {
    attempt('a')
    const wait = attempt('a', false)
    pass(wait)
    return wait
  })
  expect(waits.slice(0, 9)).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60])
})

test('who waits is refused without being counted', () => {
  const { attempt } = setUp()
  for (let failure = 0; failure < 5; failure += 1) attempt('a')
  expect(Array.from({ length: 50 }, () => attempt('a'))).toEqual(Array(50).fill(2))
})

test('P87 nobody else has to wait', () => {
  const { attempt } = setUp()
  for (let failure = 0; failure < 30; failure += 1) attempt('a')
  expect(attempt('b')).toBe(0)
})

test('the right password wipes the mistakes out', () => {
  const { attempt } = setUp()
  for (let failure = 0; failure < 4; failure += 1) attempt('a')
  attempt('a', true)
  for (let failure = 0; failure < 4; failure += 1) expect(attempt('a')).toBe(0)
})

test('they are forgotten after a quarter of an hour of peace', () => {
  const { attempt, pass } = setUp()
  for (let failure = 0; failure < 12; failure += 1) {
    pass(attempt('a'))
  }
  pass(15 * 60 + 61)
  for (let failure = 0; failure < 4; failure += 1) expect(attempt('a')).toBe(0)
})

test('P87 many at once from one place are looked at one by one', () => {
  const { slowDown } = setUp()
  expect(slowDown.enter('a')).toBe(0)
  expect(slowDown.enter('a')).toBe(1)
  slowDown.leave('a', false)
  expect(slowDown.enter('a')).toBe(0)
})

test('no more than a few are looked at together, wherever they come from', () => {
  const { slowDown } = setUp()
  const waits = Array.from({ length: 20 }, (_, index) => slowDown.enter(`place ${index}`))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(8)
})

test('made-up places do not fill the memory', () => {
  const { attempt } = setUp()
  for (let failure = 0; failure < 6; failure += 1) attempt('first')
  for (let place = 0; place < 12_000; place += 1) attempt(`place ${place}`)
  expect(attempt('first')).toBe(0)
})
