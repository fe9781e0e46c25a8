import { InteractionError } from '@/interaction/errors'

/** What the service says of the filters that it refused, by their place from 0. */
export const refusalsOf = (error: unknown): ReadonlyMap<number, string> =>
  new Map(
    error instanceof InteractionError
      ? error.filters.map(({ index, message }) => [index, message])
      : [],
  )
