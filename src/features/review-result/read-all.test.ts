import { afterEach, expect, test, vi } from 'vitest'
import { type Progress, readAll } from './read-all'

const setUp = (read: (item: number) => Promise<unknown>, items = [1, 2, 3, 4, 5, 6, 7]) => {
  const seen: Progress[] = []
  const controller = new AbortController()
  const result = readAll(items, {
    read,
    most: 3,
    waitAfter: (error) => (error instanceof TooMany ? 0.5 : null),
    signal: controller.signal,
    onProgress: (progress) => void seen.push(progress),
  })
  return { result, seen, controller }
}

/** Says so when it is asked too often; then half a second is asked for. */
class TooMany extends Error {}

afterEach(() => vi.useRealTimers())

const later = () => new Promise((resolve) => setTimeout(resolve))

test('each is read once, three at a time', async () => {
  const read: number[] = []
  let open = 0
  let most = 0
  const { result } = setUp(async (item) => {
    read.push(item)
    open += 1
    most = Math.max(most, open)
    await later()
    open -= 1
  })
  expect(await result).toEqual({ done: 7, failed: 0, total: 7 })
  expect(read).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})

test('failures are counted and hold nothing up', async () => {
  const { result, seen } = setUp((item) =>
    item % 2 === 0 ? Promise.reject(new Error('no')) : Promise.resolve(),
  )
  expect(await result).toEqual({ done: 7, failed: 3, total: 7 })
  expect(seen.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('stopped, no more are begun and nothing more is told', async () => {
  const read: number[] = []
  const { result, seen, controller } = setUp(async (item) => {
    read.push(item)
    if (item === 4) controller.abort()
    await later()
  })
  await result
  expect(read).toEqual([1, 2, 3, 4])
  expect(seen).toHaveLength(1)
})

test('asked to wait, all of it waits, and what was turned away is read again', async () => {
  vi.useFakeTimers()
  const asked: [number, number][] = []
  let isOpen = false
  const { result, seen } = setUp(
    async (item) => {
      asked.push([item, Date.now()])
      if (!isOpen) throw new TooMany()
    },
    [1, 2, 3, 4],
  )
  const began = Date.now()
  await vi.advanceTimersByTimeAsync(499)
  expect(asked.map(([item]) => item)).toEqual([1, 2, 3])
  expect(seen.at(-1)).toMatchObject({ done: 0, waiting: 0.5 })
  isOpen = true
  await vi.advanceTimersByTimeAsync(1)
  expect(await result).toEqual({ done: 4, failed: 0, total: 4 })
  expect(asked.slice(3).map(([item]) => item)).toEqual([1, 2, 3, 4])
  expect(asked.slice(3).every(([, at]) => at - began === 500)).toBe(true)
  expect(seen.at(-1)).not.toHaveProperty('waiting')
})

test('what is turned away again and again has failed', async () => {
  vi.useFakeTimers()
  const { result } = setUp(() => Promise.reject(new TooMany()), [1, 2])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await result).toEqual({ done: 2, failed: 2, total: 2 })
})

test('stopped while it waits, it reads no more', async () => {
  vi.useFakeTimers()
  const read = vi.fn<() => Promise<unknown>>(() => Promise.reject(new TooMany()))
  const { result, controller } = setUp(read, [1])
  await vi.advanceTimersByTimeAsync(100)
  controller.abort()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await result).toMatchObject({ done: 0 })
  expect(read).toHaveBeenCalledTimes(1)
})

test('nothing to read is done at once', async () => {
  expect(await setUp(() => Promise.resolve(), []).result).toEqual({ done: 0, failed: 0, total: 0 })
})
