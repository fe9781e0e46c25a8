import type { InteractionId } from './interaction-id'
import { paths } from './paths'

/** Where two interactions are compared, the first on the left; null for any other number of them. */
export const comparePath = (ids: readonly InteractionId[]): string | null => {
  const [a, b] = ids
  return a === undefined || b === undefined || ids.length > 2 ? null : paths.compare(a, b)
}
