import type { Asked } from '../asked'
import { watched } from '../ending'

/** A request of the web's own class, for runtimes that speak it. */
export const fromRequest = ({ method, url, headers, body, signal }: Request): Asked => ({
  method,
  url,
  headers,
  body,
  reader: watched(signal),
})
