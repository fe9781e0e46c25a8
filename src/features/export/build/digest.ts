/** SHA-256 of a text in UTF-8, in hexadecimal; null if the browser offers none: over plain http, except on loopback. */
export const sha256 = async (text: string): Promise<string | null> => {
  // Missing on insecure pages, despite its type.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (subtle === undefined) return null
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
