import { expect, test } from 'vitest'
import { createPartQueue } from './part-queue'

const setUp = () => {
  const flow: string[] = []
  const queue = createPartQueue({
    pause: () => flow.push('pause'),
    resume: () => flow.push('resume'),
  })
  /** The first byte of the next part; null at the end. */
  const take = async (): Promise<number | null> => {
    const taken = await queue.next()
    return taken === null ? null : (taken[0] ?? NaN)
  }
  return { flow, queue, take }
}

const part = (first: number, size = 1): Uint8Array => new Uint8Array(size).fill(first, 0, 1)

test('parts are taken in order, be they there before they are asked for or after', async () => {
  const { queue, take } = setUp()
  queue.push(part(1))
  queue.push(part(2))
  expect([await take(), await take()]).toEqual([1, 2])
  const third = take()
  queue.push(part(3))
  expect(await third).toBe(3)
  const end = take()
  queue.end(null)
  expect(await end).toBeNull()
  expect(await take()).toBeNull()
})

test('what came before the end can be taken after it', async () => {
  const { queue, take } = setUp()
  queue.push(part(1))
  queue.end(null)
  expect(await take()).toBe(1)
  expect(await take()).toBeNull()
})

test('what broke gives nothing more, whether one waits for it or not', async () => {
  const waiting = setUp()
  const taken = waiting.take()
  waiting.queue.end(new Error('lost'))
  await expect(taken).rejects.toThrow('lost')
  const full = setUp()
  full.queue.push(part(1))
  full.queue.end(new Error('lost'))
  full.queue.end(null)
  await expect(full.take()).rejects.toThrow('lost')
})

test('the sender pauses while much is held, and goes on once it has been taken', async () => {
  const { flow, queue, take } = setUp()
  queue.push(part(1, 40_000))
  expect(flow).toEqual([])
  queue.push(part(2, 40_000))
  queue.push(part(3, 40_000))
  expect(flow).toEqual(['pause'])
  await take()
  expect(flow).toEqual(['pause'])
  await take()
  expect(flow).toEqual(['pause', 'resume'])
  await take()
  expect(flow).toEqual(['pause', 'resume'])
})
