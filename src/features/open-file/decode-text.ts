type Decoded = {
  /** Without a byte order mark. */
  readonly text: string
  /** True where some bytes were no characters and stand as U+FFFD. */
  readonly hasReplacedBytes: boolean
}

/** UTF-8, unless a byte order mark says UTF-16, which some Windows shells write. */
const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** The text of a file. Never throws. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const encoding = encodingOf(bytes)
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
      hasReplacedBytes: false,
    }
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), hasReplacedBytes: true }
  }
}
