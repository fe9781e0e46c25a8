import { expect, test } from 'vitest'
import { createTurns } from './turns'

const tick = () => new Promise<void>((resolve) => setImmediate(resolve))

test('one at a time, in the order in which they came, and what is urgent before all that waits', async () => {
  const inTurn = createTurns()
  const order: string[] = []
  const take = (name: string, isUrgent: boolean) =>
    inTurn(async () => {
      order.push(`${name} begins`)
      await tick()
      order.push(`${name} ends`)
    }, isUrgent)
  const all = [take('a', false), take('b', false), take('c', true), take('d', true)]
  await Promise.all([...all, take('e', false)])
  expect(order).toEqual(
    ['a', 'c', 'd', 'b', 'e'].flatMap((who) => [`${who} begins`, `${who} ends`]),
  )
})

test('one that fails says so, and the next has its turn', async () => {
  const inTurn = createTurns()
  const failing = inTurn(() => Promise.reject(new Error('no')), false)
  const next = inTurn(() => Promise.resolve('yes'), false)
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
  expect(await inTurn(() => Promise.resolve('again'), true)).toBe('again')
})
