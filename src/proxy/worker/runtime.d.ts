/** As much of the Workers runtime as is used here, beyond what it shares with browsers. */

import type { PageFile } from '../page/page'

declare global {
  /** Passes bytes through without a look at them; the length of what comes out is not told. */
  class IdentityTransformStream extends TransformStream<Uint8Array, Uint8Array> {
    constructor()
  }

  /** The same for a length that is told beforehand, and held to. */
  class FixedLengthStream extends TransformStream<Uint8Array, Uint8Array> {
    constructor(length: number)
  }

  /** The built pages, by address, put in by the build. */
  const CLIENT_FILES: Readonly<Record<string, PageFile>>
}
