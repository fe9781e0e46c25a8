import type { Server } from 'node:net'

export type Listening = {
  readonly port: number
  /** e.g. `http://127.0.0.1:40123`. */
  readonly url: string
  /** Ends its connections too. */
  readonly stop: () => Promise<void>
}

/** Has a server listen on a free loopback port. */
export const listen = async (
  server: Server & { readonly closeAllConnections?: () => void },
): Promise<Listening> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections?.()
      }),
  }
}
