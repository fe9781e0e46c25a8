import { createServer } from 'node:net'
import { listen } from './listen'

/** A port that was free a moment ago, for a server that must be given its address before it listens. */
export const freePort = async (): Promise<number> => {
  const { port, stop } = await listen(createServer())
  await stop()
  return port
}
