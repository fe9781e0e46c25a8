import type { Asked } from '../asked'

const MAX_BYTES = 8192

/**
 * The JSON of a small body; undefined for one that is larger, breaks off, or is not JSON by its own account: a form of
 * another site can send any other type without being asked first.
 */
export const readSmallJson = async (request: Asked): Promise<unknown> => {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';', 1)
  if (type.trim().toLowerCase() !== 'application/json' || request.body === null) return undefined
  const reader = request.body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return JSON.parse(Buffer.concat(parts).toString('utf8'))
      size += value.byteLength
      if (size > MAX_BYTES) {
        await reader.cancel()
        return undefined
      }
      parts.push(value)
    }
  } catch {
    return undefined
  }
}
