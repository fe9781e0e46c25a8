import { buildConnector } from 'undici'

const CONNECT_TIMEOUT_MS = 5000

/**
 * Connects to the upstream. Undici takes a body that ends with its connection for whole even if the connection was
 * reset, since some systems reset one that has said everything; it knows such a reset by its code. Under another code,
 * it is a fault like any other: a part must never pass for the whole.
 */
export const createConnector = (): buildConnector.connector => {
  const connect = buildConnector({
    timeout: CONNECT_TIMEOUT_MS,
    // Otherwise NODE_TLS_REJECT_UNAUTHORIZED=0, set for some other program, would let anyone have the key.
    rejectUnauthorized: true,
  })
  return (options, callback) =>
    connect(options, (...result) => {
      // First of all listeners, so before undici's own.
      result[1]?.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNRESET') error.code = 'CONNECTION_RESET'
      })
      callback(...result)
    })
}
