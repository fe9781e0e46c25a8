/** Which of the emotions shown, counted from 1, the name of a searched place refers to; 0 for none. */
export const emotionOf = (names: readonly string[], place: string): number => {
  const [, name] = /^(?:emotion|score)-([\s\S]*)$/.exec(place) ?? []
  return name === undefined ? 0 : names.indexOf(name) + 1
}
