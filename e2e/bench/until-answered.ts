const TRIES = 50

const answers = async (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  )

/** Settles when a server answers at this address, whatever it says; after 5 seconds without, stops it and rejects. */
export const untilAnswered = async (url: string, stop: () => Promise<void>): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await answers(url)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error(`Nothing answers at ${url}`)
}
