import type { ReactNode } from 'react'
import { guardedPart } from './later-part'
import type * as RareCode from './rare-code'

type Props = {
  /** Draws with the code, or without it where it failed to load. */
  children: (code: typeof RareCode | null) => ReactNode
}

/**
 * Has the code of what few records have. It suspends until that has come, once: what is drawn afterwards is drawn with
 * it at once, and moves nothing by coming later.
 */
export const WithRareCode = guardedPart<Props>(
  () =>
    import('./rare-code').then(
      ({ LongText, UnknownValue }) =>
        ({ children }) =>
          children({ LongText, UnknownValue }),
    ),
  ({ children }) => children(null),
)
