/** The parts of the Workers runtime that are used here, beyond what it shares with browsers. */

import type { PageFile } from '../page/page'

declare global {
  /** Passes bytes through unread; the length of the result is not announced. */
  class IdentityTransformStream extends TransformStream<Uint8Array, Uint8Array> {
    constructor()
  }

  /** The same, for a length that is announced beforehand and enforced. */
  class FixedLengthStream extends TransformStream<Uint8Array, Uint8Array> {
    constructor(length: number)
  }

  /** The built pages, by address, inserted by the build. */
  const CLIENT_FILES: Readonly<Record<string, PageFile>>
}
