import type { Asked } from '../asked'
import { watched } from '../ending'

/** Converts a web `Request`, for runtimes that use them. */
export const fromRequest = ({ method, url, headers, body, signal }: Request): Asked => ({
  method,
  url,
  headers,
  body,
  reader: watched(signal),
})
