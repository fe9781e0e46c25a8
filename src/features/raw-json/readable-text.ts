import { indentJson } from './indent-json'

/** Longer texts are shown as they came: indenting takes time and half as much memory again. */
const MAX_INDENTED_LENGTH = 1_000_000

/** The text to show: indented where it is small and flat enough, else as received. */
export const toReadableText = (text: string): string =>
  (text.length < MAX_INDENTED_LENGTH ? indentJson(text) : null) ?? text
