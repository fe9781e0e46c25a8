import { cutCharacters } from '../cut-characters'

const LONGEST_QUOTED = 40

/** Removes characters that draw nothing, break lines or change direction: they would say nothing in a sentence. */
export const quoted = (text: string): string =>
  `“${cutCharacters(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim(), LONGEST_QUOTED)}”`
