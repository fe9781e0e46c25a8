/** The first `most` characters (code points) of a text of any length, with an ellipsis where that is not all of it. */
export const cutCharacters = (text: string, most: number): string => {
  if (text.length <= most) return text
  const characters = Array.from(text.slice(0, 2 * most + 2))
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}

/** The same in `most` characters with the ellipsis, where there is one. */
export const fitCharacters = (text: string, most: number): string =>
  Array.from(text.slice(0, 2 * most + 2)).length > most ? cutCharacters(text, most - 1) : text
