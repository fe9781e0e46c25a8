/**
 * The first `most` characters (code points) of a text of any length, followed by an ellipsis if that is not all of it.
 */
export const cutCharacters = (text: string, most: number): string => {
  if (text.length <= most) return text
  const characters = Array.from(text.slice(0, 2 * most + 2))
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}

/** The same, with the ellipsis counted among the `most` characters. */
export const fitCharacters = (text: string, most: number): string =>
  Array.from(text.slice(0, 2 * most + 2)).length > most ? cutCharacters(text, most - 1) : text
