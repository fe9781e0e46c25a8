import { InteractionError } from '@/interaction/errors'

/** Why the service refused filters, by their index. */
export const refusalsOf = (error: unknown): ReadonlyMap<number, string> =>
  new Map(
    error instanceof InteractionError
      ? error.filters.map(({ index, message }) => [index, message])
      : [],
  )
