/** Does the given when its turn has come, and settles like it. */
type InTurn = <T>(act: () => Promise<T>, isUrgent: boolean) => Promise<T>

/** Lets one thing be done at a time: in the order in which they came, but what is urgent before all that waits. */
export const createTurns = (): InTurn => {
  const urgent: (() => void)[] = []
  const others: (() => void)[] = []
  let isBusy = false
  const passOn = (): void => {
    const next = urgent.shift() ?? others.shift()
    if (next === undefined) isBusy = false
    else next()
  }
  return async (act, isUrgent) => {
    if (isBusy) await new Promise<void>((resolve) => (isUrgent ? urgent : others).push(resolve))
    isBusy = true
    try {
      return await act()
    } finally {
      passOn()
    }
  }
}
