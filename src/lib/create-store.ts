/**
 * The listeners to notify of changes. `watch` listens for changes from outside, such as another tab's: it is called
 * when the first listener is added, and returns a function that ends it, which is called after the last is removed.
 */
export const createListeners = (watch?: () => () => void) => {
  const listeners = new Set<() => void>()
  let unwatch: (() => void) | undefined
  return {
    notify: (): void => listeners.forEach((listener) => listener()),
    /** Calls `listener` at each change until the returned function is called. */
    subscribe: (listener: () => void): (() => void) => {
      if (listeners.size === 0) unwatch = watch?.()
      listeners.add(listener)
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) unwatch?.()
      }
    },
  }
}

/** A value that lives outside the components that show it; `get` and `subscribe` are for `useSyncExternalStore`. */
export const createStore = <Value>(initial: Value) => {
  const { notify, subscribe } = createListeners()
  let value = initial
  return {
    get: (): Value => value,
    set: (next: Value): void => {
      value = next
      notify()
    },
    subscribe,
  }
}
