/** Calls the function when its turn comes, and settles with its result. */
type InTurn = <T>(act: () => Promise<T>, isUrgent: boolean) => Promise<T>

/** Lets one thing run at a time, in the order of arrival, except that urgent ones go before all others that wait. */
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
