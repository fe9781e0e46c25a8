/**
 * Those who are to hear of changes. `watch` is for changes that come from outside, such as another tab's: it runs while
 * anyone listens, and gives the function that ends it.
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

/** A value that lives outside of the components which show it; `get` and `subscribe` are for `useSyncExternalStore`. */
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
