import { parseJson } from '@/lib/parse-json'
import type { Asked } from './asked'

/** Whether the body is declared as JSON: a form on another site can't send that type without a preflight. */
const isJson = (contentType: string | null): boolean =>
  /^\s*application\/json\s*(?:;|$)/i.test(contentType ?? '')

/** The JSON of a body of at most `mostBytes`; undefined if the body is longer, breaks off, or is not JSON. */
export const readJsonBody = async (
  { headers, body }: Pick<Asked, 'headers' | 'body'>,
  mostBytes: number,
): Promise<unknown> => {
  if (body === null || !isJson(headers.get('content-type'))) return undefined
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return parseJson(text + decoder.decode())
      size += value.byteLength
      if (size > mostBytes) {
        await reader.cancel()
        return undefined
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return undefined
  }
}
