/**
 * Characters that are invisible or rearrange their neighbours. The joiner inside an emoji and the variation selector
 * after one are excluded, since they are part of one picture.
 */
const UNSEEN = new RegExp(
  [
    // Controls, format characters (bidi marks, zero-width, tags), unpaired surrogates, private use.
    String.raw`[^\P{C}\u200D]`,
    String.raw`(?<!\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]?)\u200D`,
    String.raw`\u200D(?!\p{Extended_Pictographic})`,
    // Line and paragraph separators, fillers.
    String.raw`[\u2028\u2029\u115F\u1160\u3164\uFFA0]|\u034F|\u17B4|\u17B5`,
    // Variation selectors, which can be used to smuggle bytes.
    String.raw`[\u180B-\u180F\uFE00-\uFE0D]|[\u{E0100}-\u{E01EF}]`,
    String.raw`(?<!\p{Emoji}\p{Emoji_Modifier}?)[\uFE0E\uFE0F]`,
  ].join('|'),
  'gu',
)

const SHORT: Readonly<Record<string, string>> = {
  '\b': String.raw`\b`,
  '\t': String.raw`\t`,
  '\n': String.raw`\n`,
  '\f': String.raw`\f`,
  '\r': String.raw`\r`,
}

/** One UTF-16 unit as JSON escapes it. */
const toEscape = (unit: string): string =>
  SHORT[unit] ?? String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0')

const escapeUnits = (character: string): string => character.split('').map(toEscape).join('')

/** Writes each invisible character as JSON's `\uXXXX`; all others are unchanged. */
export const revealUnseen = (text: string): string => text.replace(UNSEEN, escapeUnits)

/** The same for a whole JSON text, keeping its own line ends and indentation. */
export const revealUnseenInJson = (json: string): string =>
  json.replace(UNSEEN, (character) =>
    /[\t\n\r]/.test(character) ? character : escapeUnits(character),
  )

/** The inside of a JSON string, without its quotes: invisible characters are escaped, and so are `"` and `\`. */
export const toJsonStringBody = (text: string): string =>
  revealUnseen(text.replace(/["\\]/g, String.raw`\$&`))

/** A key in its most readable form: as it is if nothing can be mistaken, otherwise quoted and escaped as in JSON. */
export const toKeyText = (key: string): string => {
  const body = toJsonStringBody(key)
  return body === key && key !== '' && key.trim() === key ? key : `"${body}"`
}
