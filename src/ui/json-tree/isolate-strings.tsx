import { type ReactNode } from 'react'
import { RIGHT_TO_LEFT } from '../markdown/direction'

/**
 * JSON whose strings may run from right to left: each such string is isolated, so that the signs and numbers around it
 * keep the order of the text.
 */
export const isolateStrings = (json: string): ReactNode => {
  if (!RIGHT_TO_LEFT.test(json)) return json
  const parts: ReactNode[] = []
  let before = ''
  for (const [part] of json.matchAll(/[^"\n]+|["\n]/g)) {
    // Outside strings, JSON has no such letters.
    if (RIGHT_TO_LEFT.test(part)) {
      parts.push(before, <bdi key={parts.length}>{part}</bdi>)
      before = ''
    } else before += part
  }
  return [...parts, before]
}
