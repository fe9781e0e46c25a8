/** The first `most` characters (code points) of a text of any length. */
export const firstCharacters = (text: string, most: number): string =>
  text.length <= most
    ? text
    : Array.from(text.slice(0, 2 * most))
        .slice(0, most)
        .join('')

/** The same, followed by an ellipsis if that is not all of it. */
export const cutCharacters = (text: string, most: number): string => {
  const first = firstCharacters(text, most)
  return first.length < text.length ? `${first}…` : text
}

/** The same, with the ellipsis counted among the `most` characters. */
export const fitCharacters = (text: string, most: number): string =>
  firstCharacters(text, most).length < text.length ? cutCharacters(text, most - 1) : text
