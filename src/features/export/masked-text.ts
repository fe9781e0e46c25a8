import { maskLong } from './mask/mask-long'
import { maskedWords } from './mask/masked-words'
import { createMasker } from './mask/masker'

/** A text with personal data masked (`language`: the record's, a BCP 47 tag), and what was masked; null if nothing was. */
export const maskText = async (
  text: string,
  language: string | null,
): Promise<{ text: string; masked: string | null }> => {
  const masker = createMasker(language)
  const written = await maskLong(text, masker)
  return { text: written, masked: maskedWords(masker.counts()) }
}
