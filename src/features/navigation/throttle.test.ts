import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createThrottle } from './throttle'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const done: string[] = []
const task = (name: string) => () => void done.push(name)
beforeEach(() => done.splice(0))

test('the first runs at once; of those that follow closely, the last when the pause is over', () => {
  const { run } = createThrottle(300)
  run(task('one'), false)
  run(task('two'), false)
  run(task('three'), false)
  expect(done).toEqual(['one'])
  vi.advanceTimersByTime(299)
  expect(done).toEqual(['one'])
  vi.advanceTimersByTime(1)
  expect(done).toEqual(['one', 'three'])
})

test('an urgent one runs at once, in place of what was waiting', () => {
  const { run } = createThrottle(300)
  run(task('one'), false)
  run(task('two'), false)
  run(task('urgent'), true)
  vi.runAllTimers()
  expect(done).toEqual(['one', 'urgent'])
})

test('after the pause one runs at once again, and what waits can be cancelled', () => {
  const { run, cancel } = createThrottle(300)
  run(task('one'), false)
  vi.advanceTimersByTime(300)
  run(task('two'), false)
  expect(done).toEqual(['one', 'two'])
  run(task('three'), false)
  cancel()
  vi.runAllTimers()
  expect(done).toEqual(['one', 'two'])
})
