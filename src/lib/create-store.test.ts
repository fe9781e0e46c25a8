import { expect, test, vi } from 'vitest'
import { createListeners, createStore } from './create-store'

test('a store tells those who listen of each value, until they stop', () => {
  const store = createStore('a')
  const seen: string[] = []
  const stop = store.subscribe(() => seen.push(store.get()))
  store.set('b')
  stop()
  store.set('c')
  expect(seen).toEqual(['b'])
  expect(store.get()).toBe('c')
})

test('what is outside is watched while anyone listens', () => {
  const unwatch = vi.fn<() => void>()
  const watch = vi.fn<() => () => void>(() => unwatch)
  const { subscribe } = createListeners(watch)
  const [first, second] = [subscribe(() => {}), subscribe(() => {})]
  expect(watch).toHaveBeenCalledTimes(1)
  first()
  first()
  expect(unwatch).not.toHaveBeenCalled()
  second()
  expect(unwatch).toHaveBeenCalledTimes(1)
  subscribe(() => {})
  expect(watch).toHaveBeenCalledTimes(2)
})

test('one who stops while all are told does not keep the others from hearing', () => {
  const { notify, subscribe } = createListeners()
  const heard = vi.fn<() => void>()
  const stop = subscribe(() => stop())
  subscribe(heard)
  notify()
  expect(heard).toHaveBeenCalledTimes(1)
})
